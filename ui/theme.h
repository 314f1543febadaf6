// Colours by meaning, each a function of the palette: light, dark and high-contrast palettes all answer.
// Ratios are WCAG 2 contrast ratios (1..21).
#pragma once

#include <QColor>
#include <QPalette>

namespace proofline {

QColor mix(const QColor &ground, const QColor &over, double share); // share 0..1 of `over`
double ratio(const QColor &a, const QColor &b); // contrast of two opaque colours

enum class ThemeChoice { System, Light, Dark };

QPalette lightPalette();
QPalette darkPalette();

// What a choice means on a desktop whose own palette is `platform`; a high-contrast desktop keeps its colours
// unless the user chose otherwise.
QPalette paletteFor(ThemeChoice choice, const QPalette &platform);

bool isDark(const QPalette &palette);
bool isHighContrast(const QPalette &palette); // yellow and hues are left out; shapes carry the meaning alone

// Surfaces and ink.
QColor mutedInk(const QPalette &palette); // units, file names, computed columns
QColor gridLine(const QPalette &palette); // between rows
QColor paneLine(const QPalette &palette); // between panes
QColor strongLine(const QPalette &palette); // splitters, scroll bars
QColor controlEdge(const QPalette &palette); // check boxes, fields, buttons
QColor accent(const QPalette &palette); // focus frame, ticked box, chosen tab
QColor selectionGround(const QPalette &palette);

// The words that prove it. Both equal Base in high contrast, where a box is drawn instead.
QColor softProof(const QPalette &palette);
QColor strongProof(const QPalette &palette);

QColor hot(const QPalette &palette); // ring, cross, hollow outline: sources disagree
QColor ok(const QPalette &palette); // tick: it adds up

// Chart ink: neutral unless pinned.
QColor dotInk(const QPalette &palette);
QColor barInk(const QPalette &palette);
QColor softBarInk(const QPalette &palette);
QColor pinInk(const QPalette &palette, int pin); // pin 0..5, beyond that the hues come round again

} // namespace proofline
