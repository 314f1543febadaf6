#include "ui/theme.h"

#include <array>
#include <cmath>

namespace proofline {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor pick(const QPalette &palette, QRgb light, QRgb dark)
{
    return isHighContrast(palette) ? palette.color(QPalette::Text) : QColor(isDark(palette) ? dark : light);
}

struct Tokens
{
    QRgb window, base, text, muted, grid, line, strongLine, edge, accent, selection;
};

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor(color)); };
    set(QPalette::Window, tokens.window);
    set(QPalette::Button, tokens.window);
    set(QPalette::AlternateBase, tokens.window);
    set(QPalette::Base, tokens.base);
    set(QPalette::Light, tokens.base);
    set(QPalette::ToolTipBase, tokens.base);
    set(QPalette::Text, tokens.text);
    set(QPalette::WindowText, tokens.text);
    set(QPalette::ButtonText, tokens.text);
    set(QPalette::BrightText, tokens.text);
    set(QPalette::ToolTipText, tokens.text);
    set(QPalette::HighlightedText, tokens.text);
    set(QPalette::PlaceholderText, tokens.muted);
    set(QPalette::Midlight, tokens.grid);
    set(QPalette::Mid, tokens.line);
    set(QPalette::Dark, tokens.strongLine);
    set(QPalette::Shadow, tokens.edge);
    set(QPalette::Link, tokens.accent);
    set(QPalette::LinkVisited, tokens.accent);
    set(QPalette::Highlight, tokens.selection);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, mix(QColor(tokens.window), QColor(tokens.muted), 0.75));
    }
    return palette;
}

} // namespace

QColor mix(const QColor &ground, const QColor &over, double share)
{
    const auto blend = [share](float from, float to) { return from + float(share) * (to - from); };
    return QColor::fromRgbF(
        blend(ground.redF(), over.redF()), blend(ground.greenF(), over.greenF()), blend(ground.blueF(), over.blueF()));
}

double ratio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QPalette lightPalette()
{
    return paletteOf({0xFFF2F2F0, 0xFFFFFFFF, 0xFF1B1C1F, 0xFF595D65, 0xFFE7E7E4, 0xFFDDDDDA, 0xFFBFC0BC, 0xFF84888E,
        0xFF0B5FA5, 0xFFD9E8F6});
}

QPalette darkPalette()
{
    return paletteOf({0xFF242528, 0xFF1A1B1D, 0xFFE8E7E3, 0xFFA7ABB2, 0xFF2B2D30, 0xFF37393D, 0xFF54575D, 0xFF80848B,
        0xFF74B8F0, 0xFF1E3D59});
}

QPalette paletteFor(ThemeChoice choice, const QPalette &platform)
{
    switch (choice) {
    case ThemeChoice::Light: return lightPalette();
    case ThemeChoice::Dark: return darkPalette();
    case ThemeChoice::System: break;
    }
    if (isHighContrast(platform)) {
        return platform;
    }
    return isDark(platform) ? darkPalette() : lightPalette();
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

bool isHighContrast(const QPalette &palette)
{
    // Fusion's plain palette is black on white too, but on grey windows.
    return ratio(palette.color(QPalette::Text), palette.color(QPalette::Base)) > 18.0
        && ratio(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) > 18.5;
}

QColor mutedInk(const QPalette &palette)
{
    if (isHighContrast(palette)) {
        return palette.color(QPalette::Text);
    }
    // Some platforms give a half transparent placeholder colour.
    QColor ink = palette.color(QPalette::PlaceholderText);
    const qreal opacity = ink.alphaF();
    ink.setAlpha(255);
    return mix(palette.color(QPalette::Base), ink, opacity);
}

QColor gridLine(const QPalette &palette) { return palette.color(QPalette::Midlight); }
QColor paneLine(const QPalette &palette) { return palette.color(QPalette::Mid); }
QColor strongLine(const QPalette &palette) { return palette.color(QPalette::Dark); }

QColor controlEdge(const QPalette &palette)
{
    return isHighContrast(palette) ? palette.color(QPalette::Text) : palette.color(QPalette::Shadow);
}

QColor accent(const QPalette &palette) { return palette.color(QPalette::Link); }
QColor selectionGround(const QPalette &palette) { return palette.color(QPalette::Highlight); }

QColor softProof(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    return isHighContrast(palette) ? base : mix(base, QColor(0xFF, 0xC4, 0x00), isDark(palette) ? 0.14 : 0.22);
}

QColor strongProof(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    return isHighContrast(palette) ? base : mix(base, QColor(0xFF, 0xC4, 0x00), isDark(palette) ? 0.30 : 0.55);
}

QColor hot(const QPalette &palette) { return pick(palette, 0xFFCC5500, 0xFFF2803A); }
QColor ok(const QPalette &palette) { return pick(palette, 0xFF00694B, 0xFF5CCBA3); }
QColor dotInk(const QPalette &palette) { return pick(palette, 0xFF3E4248, 0xFFC3C7CD); }
QColor barInk(const QPalette &palette) { return pick(palette, 0xFF5B7790, 0xFF8FA8BE); }
QColor softBarInk(const QPalette &palette) { return pick(palette, 0xFFA3B5C3, 0xFF4A5B6A); }

QColor pinInk(const QPalette &palette, int pin)
{
    // The first three come from the pictures; the rest are Okabe-Ito hues darkened (lightened) to 4.5 on Base.
    static constexpr std::array<QRgb, 6> light{0xFF0072B2, 0xFF00855F, 0xFFA3497B, 0xFF8A5D00, 0xFFB34700, 0xFF3D6E9E};
    static constexpr std::array<QRgb, 6> dark{0xFF5B9EEA, 0xFF2FBF95, 0xFFDD8DB9, 0xFFE69F00, 0xFFF2905A, 0xFF8AD2F7};
    const auto at = std::size_t(pin % 6 + 6) % 6;
    return pick(palette, light[at], dark[at]);
}

} // namespace proofline
