// Every ink of the theme is readable on every ground it is used on, light and dark.
#include "ui/marks.h"
#include "ui/theme.h"

#include <QTest>

using namespace proofline;
using namespace Qt::StringLiterals;

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textIsReadable_data() { palettes(); }
    void textIsReadable()
    {
        QFETCH(QPalette, palette);
        const QColor base = palette.color(QPalette::Base);
        const QColor text = palette.color(QPalette::Text);
        for (const QColor &ground : {base, palette.color(QPalette::Window), selectionGround(palette),
                 softProof(palette), strongProof(palette)}) {
            QVERIFY2(ratio(text, ground) >= 4.5, qPrintable(ground.name()));
        }
        for (const QColor &ground : {base, palette.color(QPalette::Window), selectionGround(palette)}) {
            QVERIFY2(ratio(mutedInk(palette), ground) >= 4.5, qPrintable(ground.name()));
        }
        QVERIFY(ratio(palette.color(QPalette::HighlightedText), selectionGround(palette)) >= 4.5);
        for (int pin = 0; pin < 6; ++pin) {
            QVERIFY2(ratio(pinInk(palette, pin), base) >= 4.5, qPrintable(QString::number(pin)));
        }
    }

    void signsAreVisible_data() { palettes(); }
    void signsAreVisible()
    {
        QFETCH(QPalette, palette);
        const QColor base = palette.color(QPalette::Base);
        for (const QColor &ink : {hot(palette), ok(palette), controlEdge(palette), accent(palette), dotInk(palette)}) {
            QVERIFY2(ratio(ink, base) >= 3.0, qPrintable(ink.name()));
        }
        for (int kind = 0; kind < markKindCount; ++kind) {
            QVERIFY2(ratio(markInk(palette, MarkKind(kind)), softProof(palette)) >= 3.0,
                qPrintable(markName(MarkKind(kind))));
        }
        QVERIFY(ratio(hot(palette), selectionGround(palette)) >= 3.0);
    }

    void highContrastKeepsItsColours()
    {
        QPalette black;
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button}) {
            black.setColor(role, Qt::black);
        }
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
            black.setColor(role, Qt::white);
        }
        QVERIFY(isHighContrast(black));
        QCOMPARE(paletteFor(ThemeChoice::System, black), black);
        QCOMPARE(strongProof(black), QColor(Qt::black));
        for (int kind = 0; kind < markKindCount; ++kind) {
            QCOMPARE(markInk(black, MarkKind(kind)), QColor(Qt::white));
        }
        QVERIFY(!isHighContrast(lightPalette()));
        QVERIFY(!isHighContrast(darkPalette()));
    }

    void systemFollowsTheDesktop()
    {
        QCOMPARE(paletteFor(ThemeChoice::System, darkPalette()), darkPalette());
        QCOMPARE(paletteFor(ThemeChoice::System, QPalette(QColor(0xEF, 0xEF, 0xEF))), lightPalette());
        QCOMPARE(paletteFor(ThemeChoice::Light, darkPalette()), lightPalette());
    }

    void ratioIsWcags()
    {
        QCOMPARE(ratio(Qt::black, Qt::white), 21.0);
        QCOMPARE(ratio(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(ratio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

private:
    void palettes()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addRow("light") << lightPalette();
        QTest::addRow("dark") << darkPalette();
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
