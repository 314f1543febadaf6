// Official lists from their bytes: the fifteen real layouts, each quirk on its own, and everything that can go wrong.
#include "list_maker.h"
#include "tables/list_reader.h"
#include "tables/official_rows.h"
#include "tables/result_columns.h"

#include <QJsonObject>
#include <QProcess>
#include <QStringConverter>
#include <QTemporaryDir>
#include <QtTest>

using namespace proofline;
using namespace Qt::StringLiterals;

namespace {

const QString listsDir = QStringLiteral(SHARED_DIR "/lists/");

// A row as people say it: "1 Ann Mile KEN women 2:05:11".
QString rowText(const ResultList &list, std::uint32_t row)
{
    const auto shared = std::shared_ptr<const ResultList>(&list, [](const ResultList *) {});
    const ResultColumns columns(nullptr, {shared});
    const std::size_t at = row;
    QStringList words;
    if (columns.place(at) != kMissing)
        words << QString::number(columns.place(at));
    words << columns.athlete(at) << columns.text(TextField::Nation, at) << columns.text(TextField::Category, at);
    if (columns.time(at) != kMissing)
        words << formatHms({columns.time(at) * 10, list.columns->precision});
    switch (columns.status(at)) {
    case Status::Finished: break;
    case Status::DidNotFinish: words << u"dnf"_s; break;
    case Status::DidNotStart: words << u"dns"_s; break;
    case Status::Disqualified: words << u"dq"_s; break;
    }
    words.removeAll(QString());
    return words.join(u' ');
}

ListOutcome readText(const QByteArray &text, const QString &name = u"race.csv"_s, const ListOptions &options = {})
{
    return readList(text, name, options);
}

} // namespace

class TestListReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBareNumberInAFileNameIsNoDistance()
    {
        const QByteArray text = "Place,Name,Time\n1,Ann Brook,2:20:11\n2,Beatrice Lowe,2:21:30\n";
        for (const QString &name : {u"list1500.csv"_s, u"results-100.csv"_s, u"line200.csv"_s})
            QCOMPARE(readList(text, name).list->discipline, QString());
        QCOMPARE(readList(text, u"Ayton 10K.csv"_s).list->discipline, u"10 km"_s);
    }

    void ofEqualTimesThePlaceDecidesWhoWon()
    {
        const ListOutcome outcome = readList(
            "Place,Name,Time\n1,Ann Brook,2:20:11\n2,Beatrice Lowe,2:20:11\n3,Dora Lund,2:20:11\n", u"tie.csv"_s);
        const ResultColumns columns(nullptr, {outcome.list});
        QVERIFY(columns.won(0));
        QVERIFY(!columns.won(1));
        QVERIFY(!columns.won(2));
    }

    void realLayouts_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("timeColumn");
        QTest::addColumn<QString>("firstTime"); // "" where no time can be known
        QTest::addColumn<QString>("firstRow");
        QTest::addColumn<QString>("race");
        QTest::addRow("winners") << u"london-winners.csv"_s << 177 << u"Time"_s << u"2:11:48"_s
                                 << u"1 Dick Beardsley USA men 2:11:48"_s << u"London Marathon 1981, men"_s;
        QTest::addRow("winners, cp1252") << u"london-winners-cp1252.csv"_s << 163 << u"Time"_s << u"2:11:48"_s
                                         << u"1 Dick Beardsley USA men 2:11:48"_s << u"London Marathon 1981, men"_s;
        QTest::addRow("winners with dates glued on")
            << u"majors-winners-excel-dates.csv"_s << 0 << u"time"_s << u"2:05:30"_s
            << u"1 Dickson Chumba KEN men 2:05:30"_s << u"Tokyo Marathon 2018, men"_s;
        QTest::addRow("boston, clock") << u"boston-2010-hms.csv"_s << 0 << u"official_time"_s << u"2:05:52"_s
                                       << u"1 Björn Van-der-Berg men 2:05:52"_s << u"Boston Marathon 2010, men"_s;
        QTest::addRow("boston, decimal minutes")
            << u"boston-2010-decimal-minutes.csv"_s << 0 << u"official"_s << u"1:26:53"_s
            << u"1 Olu Grönlund RSA wheelchair men 1:26:53"_s << u"Boston Marathon 2010, wheelchair men"_s;
        QTest::addRow("boston, decimal minutes and splits")
            << u"boston-2014-decimal-minutes-splits.csv"_s << 0 << u"official"_s << u"1:25:15"_s
            << u"8 Rosa Eriksen JPN wheelchair men 1:25:15"_s << u"Boston Marathon 2014, wheelchair men"_s;
        QTest::addRow("boston, splits") << u"boston-2015-splits.csv"_s << 0 << u"Official Time"_s << u"2:09:17"_s
                                        << u"1 Yusuf Oyelaran ETH men 2:09:17"_s << u"Boston Marathon 2015, men"_s;
        QTest::addRow("berlin, seconds") << u"berlin-2010-seconds.csv"_s << 0 << u"netTime"_s << u"2:05:08"_s
                                         << u"1 Bilal Grönlund KEN men 2:05:08"_s << u"Berlin Marathon 2010, men"_s;
        QTest::addRow("chicago, speeds") << u"chicago-2015-mph.csv"_s << 0 << QString() << QString()
                                         << u"Lína Oyelaran USA"_s << u"Chicago Marathon 2015"_s;
        QTest::addRow("chicago, CR") << u"chicago-2013-cr-line-ends.csv"_s << 0 << QString() << QString() << QString()
                                     << u"Chicago Marathon 2013"_s;
        QTest::addRow("london, blanks in headers")
            << u"london-2016-spaced-headers.csv"_s << 0 << u"FINISH"_s << u"2:17:20"_s
            << u"1 Wanjiku Abara IRL 2:17:20"_s << u"London Marathon 2016"_s;
        QTest::addRow("london, CR and splits") << u"london-2016-splits-cr.csv"_s << 0 << u"FINISH"_s << u"2:17:20"_s
                                               << u"1 Tomás Petrović IRL 2:17:20"_s << u"London Marathon 2016"_s;
        QTest::addRow("wroclaw, semicolons")
            << u"wroclaw-half-2023-semicolon.csv"_s << 0 << u"Czas"_s << u"1:04:59"_s
            << u"1 Quang Wójcik POL men 1:04:59"_s << u"Wroclaw Half Marathon 2023, men"_s;
        QTest::addRow("new york, gun and net")
            << u"nyc-1999-gun-net-splits.csv"_s << 0 << u"netTime"_s << u"2:09:13"_s << u"1 Zoë Şahin KEN men 2:09:13"_s
            << u"New York City Marathon 1999, men"_s;
        QTest::addRow("ultras nobody finished")
            << u"ultra-dnf.csv"_s << 0 << QString() << QString() << u"Hanna Zhou GBR women dnf"_s
            << u"Peak District Ultras 2021, women"_s;
    }
    void realLayouts()
    {
        QFETCH(QString, file);
        QFETCH(int, rows);
        QFETCH(QString, timeColumn);
        QFETCH(QString, firstTime);
        QFETCH(QString, firstRow);
        QFETCH(QString, race);
        if (!QFile::exists(listsDir + file))
            QSKIP("the samples of real lists are not here");
        const ListOutcome reading = readList(listsDir + file);
        QVERIFY2(reading.list, qPrintable(reading.problem));
        const ResultList &list = *reading.list;
        if (qEnvironmentVariableIsSet("PROOFLINE_TELL")) {
            for (const ListColumn &column : list.fileColumns)
                qInfo().noquote() << column.header << "|" << int(column.meaning) << "|" << int(column.unit) << "|"
                                  << column.reason << "|" << column.metres.value_or(0) << "|" << column.sample;
            for (const Problem &problem : list.problems)
                qInfo().noquote() << problem.line.value_or(0) << problem.reason;
            for (std::uint32_t row = 0; row < 6 && row < list.rowCount(); ++row)
                qInfo().noquote() << rowText(list, row);
            qInfo().noquote() << list.reasons << list.encoding << list.rowCount();
        }
        if (rows > 0)
            QCOMPARE(int(list.rowCount()), rows);
        const auto time = list.fileColumnOf(Meaning::Time);
        QCOMPARE(time ? list.fileColumns[std::size_t(*time)].header : QString(), timeColumn);
        const std::int32_t hundredths = list.columns->number(NumberField::Time).value(0);
        QCOMPARE(hundredths == kMissing ? QString() : formatHms({hundredths * 10, Precision::Second}), firstTime);
        if (!firstRow.isEmpty())
            QCOMPARE(rowText(list, 0), firstRow);
        const auto shared = std::shared_ptr<const ResultList>(reading.list);
        const ResultColumns columns(nullptr, {shared});
        QCOMPARE(columns.raceNameWithCategory(columns.race(0)), race);
        QCOMPARE(list.problemCount, 0);
    }

    void tiesShareThePlaceAndTheNextIsLeftOut()
    {
        const auto list = readText("Name,Nation,Time\nAnn Fast (Tie),KEN,2:11:48\nBea Even (Tie),GBR,2:11:48\nCy "
                                   "Slow,GBR,2:12:00\nDee Out,GBR,DNF\n")
                              .list;
        QVERIFY(list);
        QVERIFY(list->placesComputed);
        QCOMPARE(rowText(*list, 0), u"1 Ann Fast KEN 2:11:48"_s);
        QCOMPARE(rowText(*list, 1), u"1 Bea Even GBR 2:11:48"_s);
        QCOMPARE(rowText(*list, 2), u"3 Cy Slow GBR 2:12:00"_s);
        QCOMPARE(rowText(*list, 3), u"Dee Out GBR dnf"_s);
    }

    // One quirk a row: the file as text, and what its rows say.
    void quirks_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("rows");
        const QStringList two{u"1 Ann Mile KEN women 2:25:11"_s, u"2 Bea Stone GBR women 2:26:00"_s};
        QTest::addRow("commas") << QByteArray(
            "Place,Name,Nation,Sex,Time\n1,Ann Mile,KEN,F,2:25:11\n2,Bea Stone,GBR,F,2:26:00\n")
                                << two;
        QTest::addRow("K190 semicolons") << QByteArray(
            "Place;Name;Nation;Sex;Time\n1;Ann Mile;KEN;F;2:25:11\n2;Bea Stone;GBR;F;2:26:00\n")
                                         << two;
        QTest::addRow("tabs") << QByteArray(
            "Place\tName\tNation\tSex\tTime\n1\tAnn Mile\tKEN\tF\t2:25:11\n2\tBea Stone\tGBR\tF\t2:26:00\n")
                              << two;
        QTest::addRow("pipes") << QByteArray(
            "Place|Name|Nation|Sex|Time\n1|Ann Mile|KEN|F|2:25:11\n2|Bea Stone|GBR|F|2:26:00\n")
                               << two;
        QTest::addRow("CR LF, no line end at the end")
            << QByteArray("Place,Name,Nation,Sex,Time\r\n1,Ann Mile,KEN,F,2:25:11\r\n2,Bea Stone,GBR,F,2:26:00") << two;
        QTest::addRow("K190 CR alone") << QByteArray(
            "Place,Name,Nation,Sex,Time\r1,Ann Mile,KEN,F,2:25:11\r2,Bea Stone,GBR,F,2:26:00\r")
                                       << two;
        QTest::addRow("blank lines between")
            << QByteArray("Place,Name,Nation,Sex,Time\n\n1,Ann Mile,KEN,F,2:25:11\n\n\n2,Bea Stone,GBR,F,2:26:00\n\n")
            << two;
        QTest::addRow("a byte order mark") << QByteArray(
            "\xEF\xBB\xBFPlace,Name,Nation,Sex,Time\n1,Ann Mile,KEN,F,2:25:11\n2,Bea Stone,GBR,F,2:26:00\n")
                                           << two;
        QTest::addRow("the hint of spreadsheets")
            << QByteArray("sep=;\nPlace;Name;Nation;Sex;Time\n1;Ann Mile;KEN;F;2:25:11\n2;Bea Stone;GBR;F;2:26:00\n")
            << two;
        QTest::addRow("titles above the table") << QByteArray(
            "Spring Marathon 2019\nofficial results,,,,\n\nPlace,Name,Nation,Sex,Time\n1,Ann Mile,KEN,F,2:25:11\n2,Bea "
            "Stone,GBR,F,2:26:00\n") << two;
        QTest::addRow("header repeated by pages") << QByteArray(
            "Place,Name,Nation,Sex,Time\n1,Ann Mile,KEN,F,2:25:11\nPlace,Name,Nation,Sex,Time\n2,Bea "
            "Stone,GBR,F,2:26:00\n") << two;
        QTest::addRow("quotes") << QByteArray(
            "\"Place\",\"Name\",\"Nation\",\"Sex\",\"Time\"\n\"1\",\"Ann Mile\",\"KEN\",\"F\",\"2:25:11\"\n\"2\",\"Bea "
            "Stone\",\"GBR\",\"F\",\"2:26:00\"\n")
                                << two;
        QTest::addRow("K193 last name first")
            << QByteArray("Place,Name,Nation,Sex,Time\n1,\"Mile, Ann\",KEN,F,2:25:11\n2,\"Stone, Bea\",GBR,F,2:26:00\n")
            << two;
        QTest::addRow("K191 nation in brackets, bullet before") << QByteArray(
            "Place,Name,Sex,Time\n1,\"\xC2\xBB Mile, Ann (KEN)\",F,2:25:11\n2,\"\xC2\xBB Stone, Bea "
            "(GBR)\",F,2:26:00\n") << two;
        QTest::addRow("K193 two columns of names") << QByteArray(
            "Place,First Name,Last Name,Nation,Sex,Time\n1,Ann,Mile,KEN,F,2:25:11\n2,Bea,Stone,GBR,F,2:26:00\n")
                                                   << two;
        QTest::addRow("K193 capitals") << QByteArray(
            "Place,Name,Nation,Sex,Time\n1,ANN MILE,KEN,F,2:25:11\n2,BEA STONE,GBR,F,2:26:00\n")
                                       << two;
        QTest::addRow("capitals for the surname")
            << QByteArray("Place,Name,Nation,Sex,Time\n1,MILE Ann,KEN,F,2:25:11\n2,STONE Bea,GBR,F,2:26:00\n")
            << QStringList{u"1 Ann MILE KEN women 2:25:11"_s, u"2 Bea STONE GBR women 2:26:00"_s};
        QTest::addRow("K194 places with totals") << QByteArray(
            "Place,Name,Nation,Sex,Time\n1      / 32,Ann Mile,KEN,F,2:25:11\n2      / 32,Bea Stone,GBR,F,2:26:00\n")
                                                 << two;
        QTest::addRow("K194 places as decimals")
            << QByteArray("Place,Name,Nation,Sex,Time\n1.0,Ann Mile,KEN,F,2:25:11\n2.0,Bea Stone,GBR,F,2:26:00\n")
            << two;
        QTest::addRow("K195 names of nations and ISO codes")
            << QByteArray("Place,Name,Country,Sex,Time\n1,Ann Mile,Kenya,F,2:25:11\n2,Bea Stone,United "
                          "Kingdom,F,2:26:00\n3,Cy Holm,DEU,M,2:27:00\n4,Dee Roos,NL,M,2:28:00\n")
            << QStringList{two[0], two[1], u"3 Cy Holm GER men 2:27:00"_s, u"4 Dee Roos NED men 2:28:00"_s};
        QTest::addRow("K189 whole seconds")
            << QByteArray("Place,Name,Nation,Sex,Time\n1,Ann Mile,KEN,F,8711\n2,Bea Stone,GBR,F,8760\n") << two;
        QTest::addRow("K189 decimal hours")
            << QByteArray("Place,Name,Nation,Sex,Time\n1,Ann Mile,KEN,F,2.4197\n2,Bea Stone,GBR,F,2.4333\n") << two;
        QTest::addRow("points in times") << QByteArray(
            "Place,Name,Nation,Sex,Time\n1,Ann Mile,KEN,F,2.25.11\n2,Bea Stone,GBR,F,2.26.00\n")
                                         << two;
        QTest::addRow("K189 a date before the time") << QByteArray(
            "Place,Name,Nation,Sex,Time\n1,Ann Mile,KEN,F,1900-01-01 02:25:11\n2,Bea Stone,GBR,F,1900-01-01 02:26:00\n")
                                                     << two;
        QTest::addRow("K192 missing in many ways") << QByteArray(
            "Place,Name,Nation,Sex,Time\n1,Ann Mile,KEN,F,2:25:11\n-,Bea Stone,NA,F,-\n,Cy Holm,#NAME?,,0:00:00\n")
                                                   << QStringList{two[0], u"Bea Stone women"_s, u"Cy Holm"_s};
        QTest::addRow("K192 did not finish in the time column")
            << QByteArray("Place,Name,Nation,Sex,Time\n1,Ann Mile,KEN,F,2:25:11\n,Bea Stone,GBR,F,DNF\n,Cy "
                          "Holm,GBR,M,DNS\n,Dee Roos,GBR,M,DSQ\n")
            << QStringList{two[0], u"Bea Stone GBR women dnf"_s, u"Cy Holm GBR men dns"_s, u"Dee Roos GBR men dq"_s};
        QTest::addRow("status column; a time does not make a finisher")
            << QByteArray(
                   "Place,Name,Nation,Sex,Time,Status\n1,Ann Mile,KEN,F,2:25:11,\n2,Bea Stone,GBR,F,2:26:00,DQ\n")
            << QStringList{two[0], u"Bea Stone GBR women dq"_s};
        QTest::addRow("no header") << QByteArray(
            "1,Ann Mile,KEN,F,2:25:11\n2,Bea Stone,GBR,F,2:26:00\n3,Cy Holm,GBR,M,2:26:01\n4,Dee "
            "Roos,NED,M,2:26:02\n5,Eve Lund,NED,F,2:26:03\n6,Flo Hay,NED,F,2:26:04\n")
                                   << QStringList{two[0], two[1]};
        QTest::addRow("German") << QByteArray("Platz;Startnr;Nachname;Vorname;Nation;Geschlecht;Nettozeit\n1;7;Mile;"
                                              "Ann;KEN;W;02:25:11\n2;8;Stone;Bea;GBR;W;02:26:00\n")
                                << two;
        QTest::addRow("French") << QByteArray("Classement;Dossard;Nom;Prénom;Nationalité;Sexe;Temps\n1;7;Mile;Ann;KEN;"
                                              "F;02:25:11\n2;8;Stone;Bea;GBR;F;02:26:00\n")
                                << QStringList{u"1 Ann Mile KEN women 2:25:11"_s, two[1]};
        QTest::addRow("Spanish, M is a woman") << QByteArray(
            "Puesto;Dorsal;Nombre;Apellidos;País;Sexo;Tiempo\n1;7;Ann;Mile;KEN;M;02:25:11\n2;8;Bea;Stone;GBR;M;02:26:"
            "00\n3;9;Cy;Holm;GBR;H;2:27:00\n") << QStringList{two[0], two[1], u"3 Cy Holm GBR men 2:27:00"_s};
        QTest::addRow("Italian") << QByteArray("Posizione;Pettorale;Cognome;Nome;Nazione;Sesso;Tempo\n1;7;Mile;Ann;KEN;"
                                               "F;02:25:11\n2;8;Stone;Bea;GBR;F;02:26:00\n")
                                 << two;
        QTest::addRow("Dutch") << QByteArray(
            "Plaats;Startnummer;Naam;Land;Geslacht;Tijd\n1;7;Ann Mile;KEN;V;02:25:11\n2;8;Bea Stone;GBR;V;02:26:00\n")
                               << two;
        QTest::addRow("Polish") << QByteArray("Miejsce;Numer "
                                              "startowy;Imię;Nazwisko;Kraj;Płeć;Czas;Tempo\n1;7;Ann;Mile;KEN;K;02:25:"
                                              "11;3.44\n2;8;Bea;Stone;GBR;K;02:26:00;3.46\n")
                                << two;
        QTest::addRow("Portuguese") << QByteArray(
            "Lugar;Dorsal;Nome;País;Sexo;Tempo\n1;7;Ann Mile;KEN;F;02:25:11\n2;8;Bea Stone;GBR;F;02:26:00\n")
                                    << two;
        QTest::addRow("K191 Windows-1252")
            << QByteArray(
                   "Place,Name,Nation,Sex,Time\n1,Zo\xEB M\xFCller,GER,F,2:25:11\n2,Ren\xE9 Fr\xF8st,DEN,M,2:26:00\n")
            << QStringList{u"1 Zoë Müller GER women 2:25:11"_s, u"2 René Frøst DEN men 2:26:00"_s};
        QTest::addRow("K194 places in overall and sex") << QByteArray(
            "Overall,Place gender,Name,Nation,Sex,Time\n31,1,Ann Mile,KEN,F,2:25:11\n33,2,Bea Stone,GBR,F,2:26:00\n")
                                                        << two;
        QTest::addRow("K196 sorted by name, with places")
            << QByteArray("Place,Name,Nation,Sex,Time\n2,Abe Stone,GBR,M,2:26:00\n1,Cy Mile,KEN,M,2:25:11\n")
            << QStringList{u"2 Abe Stone GBR men 2:26:00"_s, u"1 Cy Mile KEN men 2:25:11"_s};
        QTest::addRow("K196 sorted by name, without places")
            << QByteArray("Name,Nation,Sex,Time\nAbe Stone,GBR,M,2:26:00\nCy Mile,KEN,M,2:25:11\n")
            << QStringList{u"2 Abe Stone GBR men 2:26:00"_s, u"1 Cy Mile KEN men 2:25:11"_s};
        QTest::addRow("categories with wheelchairs")
            << QByteArray("Category,Name,Nation,Time\nWheelchair Women,Ann Mile,KEN,1:45:11\nMen,Cy Holm,GBR,2:06:00\n")
            << QStringList{u"1 Ann Mile KEN wheelchair women 1:45:11"_s, u"1 Cy Holm GBR men 2:06:00"_s};
        QTest::addRow("sex from the age group") << QByteArray(
            "Place,Name,Nation,Category,Time\n1,Ann Mile,KEN,W35,2:25:11\n2,Bea Stone,GBR,W40,2:26:00\n3,Cy "
            "Holm,GBR,M40,2:27:00\n") << QStringList{two[0], two[1], u"3 Cy Holm GBR men 2:27:00"_s};
    }
    void quirks()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, rows);
        const ListOutcome reading = readText(text);
        QVERIFY2(reading.list, qPrintable(reading.problem));
        for (qsizetype row = 0; row < rows.size(); ++row)
            QCOMPARE(rowText(*reading.list, std::uint32_t(row)), rows[row]);
        QVERIFY(reading.list->rowCount() >= std::size_t(rows.size()));
        QCOMPARE(reading.list->problemCount, 0);
    }

    void utf16IsReadAsWell_data()
    {
        QTest::addColumn<QStringConverter::Encoding>("encoding");
        QTest::addColumn<bool>("mark");
        QTest::addRow("little-endian") << QStringConverter::Utf16LE << true;
        QTest::addRow("big-endian") << QStringConverter::Utf16BE << true;
        QTest::addRow("without a mark") << QStringConverter::Utf16LE << false;
    }
    void utf16IsReadAsWell()
    {
        QFETCH(QStringConverter::Encoding, encoding);
        QFETCH(bool, mark);
        QStringEncoder toBytes(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        const QByteArray bytes =
            toBytes(u"Place,Name,Nation,Sex,Time\n1,Zoë Şahin,KEN,F,2:25:11\n2,Bea Stone,GBR,F,2:26:00\n"_s);
        const auto list = readText(bytes).list;
        QVERIFY(list);
        QCOMPARE(rowText(*list, 0), u"1 Zoë Şahin KEN women 2:25:11"_s);
        QCOMPARE(list->rawLine(0).text, u"1,Zoë Şahin,KEN,F,2:25:11"_s);
        QVERIFY(list->encoding.startsWith(u"UTF-16"));
    }

    void splitsStandInOrderOfDistance()
    {
        const auto list =
            readText("Name,Time,40K,Half,5K,10 km,20M\nAnn Mile,2:25:11,2:17:30,1:12:00,0:17:00,0:34:05,1:50:40\nBea "
                     "Stone,2:26:11,2:18:30,1:12:30,0:17:01,0:34:06,1:51:40\nCy "
                     "Holm,2:26:12,2:18:31,1:12:31,0:17:02,0:34:07,1:51:41\n")
                .list;
        QVERIFY(list);
        QStringList names;
        for (const SplitColumn &split : list->columns->splits)
            names << split.name;
        QCOMPARE(names, (QStringList{u"5K"_s, u"10 km"_s, u"Half"_s, u"20M"_s, u"40K"_s}));
        QCOMPARE(list->columns->splits[0].values[0], 102'000);
        QCOMPARE(list->discipline, u"marathon"_s); // by the way from 40K to the finish
        const ResultColumns columns(nullptr, {list});
        QCOMPARE(columns.halfDifference(0), 7'100); // 1:13:11 after 1:12:00
    }

    void gunAndNetTimes()
    {
        const auto list =
            readText("Place,Name,Gun Time,Net Time\n1,Ann Mile,2:25:15,2:25:11\n2,Bea Stone,2:26:00,0:00:00\n").list;
        QVERIFY(list);
        QCOMPARE(list->columns->number(NumberField::Time).value(0), 871'100);
        QCOMPARE(list->columns->number(NumberField::GunTime).value(0), 871'500);
        QCOMPARE(list->columns->number(NumberField::Time).value(1), 876'000); // the chip failed
    }

    void birthYearsBecomeAges()
    {
        ListOptions options;
        options.year = 2010;
        const auto list =
            readText("Name,Jahrgang,Time\nAnn Mile,1985,2:25:11\nBea Stone,1960.0,2:26:00\n", u"race.csv"_s, options)
                .list;
        QVERIFY(list);
        QCOMPARE(list->columns->number(NumberField::Age).value(0), 25);
        QCOMPARE(list->columns->number(NumberField::Age).value(1), 50);
    }

    void unitsHaveReasonsAndCanBeChosen()
    {
        const QByteArray text("Name,Time\nAnn Mile,86.88\nBea Stone,128.65\nCy Holm,148.58\n");
        const auto decided = readText(text).list;
        QVERIFY(decided);
        QCOMPARE(decided->fileColumns[1].unit, TimeUnit::Minutes);
        QVERIFY2(
            decided->fileColumns[1].reason.startsWith(u"decimal minutes"), qPrintable(decided->fileColumns[1].reason));
        QCOMPARE(decided->columns->number(NumberField::Time).value(0), 521'300);
        ListOptions options;
        options.columns = {{1, Meaning::Time, TimeUnit::Seconds, std::nullopt}};
        const auto chosen = readText(text, u"race.csv"_s, options).list;
        QCOMPARE(chosen->columns->number(NumberField::Time).value(0), 8'688);
        QVERIFY(chosen->fileColumns[1].reason.contains(u"chosen by you"));
    }

    void aProfileIsKeptForItsHeader()
    {
        const QByteArray text("Name,X1\nAnn Mile,86.88\nBea Stone,128.65\n");
        ListProfile profile{
            u"Name,X1"_s, {{1, Meaning::Time, TimeUnit::Minutes, std::nullopt}}, u"Spring Run"_s, u"10 km"_s};
        const auto kept = listProfileFrom(toJson(profile));
        QVERIFY(kept);
        QCOMPARE(*kept, profile);
        ListOptions options;
        options.profiles = {*kept};
        const auto list = readText(text, u"race.csv"_s, options).list;
        QVERIFY(list);
        QCOMPARE(list->columns->number(NumberField::Time).value(0), 521'300);
        QCOMPARE(list->event, u"Spring Run"_s);
        QCOMPARE(list->discipline, u"10 km"_s);
        QVERIFY(!listProfileFrom(QJsonObject{}));
        // Another header is another list.
        QVERIFY(readText("Name,X2\nAnn Mile,86.88\n", u"race.csv"_s, options).list->event.isEmpty());
    }

    void fileNamesSayTheRace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("race");
        QTest::addColumn<QString>("discipline");
        QTest::addRow("city and year") << u"london-2016-splits.csv"_s << u"London Marathon 2016"_s << u"marathon"_s;
        QTest::addRow("packed") << u"Boston_Marathon_2014_results.csv.gz"_s << u"Boston Marathon 2014"_s
                                << u"marathon"_s;
        QTest::addRow("a half") << u"riverside-half-2023.csv"_s << u"Riverside Half Marathon 2023"_s
                                << u"half marathon"_s;
        QTest::addRow("10 km") << u"brookvale-10k-2019.csv"_s << u"Brookvale 10k 2019"_s << u"10 km"_s;
        QTest::addRow("nothing") << u"results.csv"_s << QString() << QString();
        QTest::addRow("only a year") << u"2019.csv"_s << QString() << QString();
    }
    void fileNamesSayTheRace()
    {
        QFETCH(QString, name);
        QFETCH(QString, race);
        QFETCH(QString, discipline);
        const auto list = readText("Place,Name,Time\n1,Ann Mile,1:25:11\n", name).list;
        QVERIFY(list);
        QCOMPARE(list->columns->raceList[0].name, race);
        QCOMPARE(list->discipline, discipline);
    }

    void rawLinesAreReadAgainWithTheirCells()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"race.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "Place,Name,Club,Time\n\n1,\"Mile, Zo\xC3\xAB\",\"Hill\nRunners\",2:25:11\n2,Bea Stone, AC ,2:26:00\n");
        file.close();
        const auto list = readList(path).list;
        QVERIFY(list);
        const RawLine first = list->rawLine(0);
        QCOMPARE(first.problem, QString());
        QCOMPARE(first.line, 3);
        QCOMPARE(first.text, u"1,\"Mile, Zoë\",\"Hill\nRunners\",2:25:11"_s);
        QCOMPARE(first.cells.size(), std::size_t(4));
        QCOMPARE(first.text.sliced(first.cells[1].begin, first.cells[1].length()), u"Mile, Zoë"_s);
        QCOMPARE(first.text.sliced(first.cells[3].begin, first.cells[3].length()), u"2:25:11"_s);
        const RawLine second = list->rawLine(1);
        QCOMPARE(second.line, 5); // a cell over two lines before it
        QCOMPARE(second.text.sliced(second.cells[2].begin, second.cells[2].length()), u"AC"_s);
        QVERIFY(!list->rawLine(2).problem.isEmpty());
        QTest::qWait(20);
        QVERIFY(file.open(QIODevice::Append));
        file.write("3,Cy Holm,AC,2:27:00\n");
        file.close();
        QCOMPARE(list->rawLine(0).problem, u"the file has changed since it was read"_s);
        QFile::remove(path);
        QCOMPARE(list->rawLine(0).problem, u"the file is no longer there"_s);
    }

    void everyRawLineIsItsRow()
    {
        const QByteArray text = ListMaker(3).marathon(5'000);
        const QList<QByteArray> lines = text.split('\n');
        const auto list = readText(text).list;
        QVERIFY(list);
        QCOMPARE(list->rowCount(), std::size_t(5'000));
        for (std::uint32_t row = 0; row < 5'000; row += 37) {
            const RawLine raw = list->rawLine(row);
            QCOMPARE(raw.text.toUtf8(), lines[qsizetype(row) + 1]);
            QCOMPARE(raw.line, qint64(row) + 2);
        }
    }

    // What is wrong with a file: the reason, and that the good rows are there.
    void badInput_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("rows"); // -1: no list
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("line");
        const QByteArray good("Place,Name,Time\n1,Ann Mile,2:25:11\n");
        QTest::addRow("empty") << QByteArray() << -1 << u"the file is empty"_s << 0;
        QTest::addRow("only blank lines") << QByteArray("\n\n\r\n") << -1 << u"the file is empty"_s << 0;
        QTest::addRow("binary") << QByteArray("\x7F"
                                              "ELF\x02\x01\x01\x00\x00\x00\x01\x02\x03\x04\x05\x06",
            16)
                                       .repeated(20)
                                << -1 << u"it is no text but binary data"_s << 0;
        QTest::addRow("a header only") << QByteArray("Place,Name,Time\n") << -1
                                       << u"there is a header but no row under it"_s << 0;
        QTest::addRow("too few cells") << QByteArray(good + "2,Bea Stone\n3,Cy Holm,2:26:00\n") << 3
                                       << u"fewer than 3 cells"_s << 3;
        QTest::addRow("too many cells") << QByteArray(good + "2,Bea Stone,2:25:20,late,extra\n") << 2
                                        << u"more than 3 cells"_s << 3;
        QTest::addRow("a quote that is never closed")
            << QByteArray(good + "2,\"Bea Stone,2:25:20\n3,Cy Holm,2:26:00\n4,\"Roos, Dee\",2:27:00\n") << 4
            << u"opened and not closed"_s << 3;
        QTest::addRow("an unclosed quote at byte 12")
            << QByteArray("Place,Name,\"Time\n1,Ann Mile,2:25:11\n2,Bea Stone,2:26:00\n") << 2 << QString() << 0;
        QTest::addRow("NUL bytes") << QByteArray(good + QByteArray("2,Bea\0 Stone,2:25:20\n", 21)) << 2
                                   << u"NUL bytes"_s << 3;
        QTest::addRow("a second encoding") << QByteArray(
            good + "2,Zo\xC3\xAB M\xC3\xBCller,2:25:20\n3,Zo\xC3\xAB M\xC3\xBCller,2:25:20\n4,Ren\xE9 Holm,2:26:00\n")
                                           << 4 << u"is not UTF-8; it was read as windows-1252"_s << 5;
        QTest::addRow("a header and rows of delimiters")
            << QByteArray("Place,Name,Time\n,,\n") << -1 << u"nothing but delimiters"_s << 0;
        QTest::addRow("a row of delimiters") << QByteArray(good + "\n,,\n2,Bea Stone,2:25:20\n") << 2
                                             << u"the row holds nothing but delimiters and was skipped"_s << 4;
        QTest::addRow("rows of delimiters, blanks and quotes")
            << QByteArray(good + "2,Bea Stone,2:25:20\n,,\n , ,\n\"\",\"\",\n,,,,,\n") << 2
            << u"here and further down 4 rows hold nothing"_s << 4;
        QTest::addRow("two columns of one name") << QByteArray("Place,Name,Time,time\n1,Ann Mile,2:25:11,2:25:12\n")
                                                 << 1 << u"column 4 is called \"time\" like column 3"_s << 1;
        QTest::addRow("no time") << QByteArray(good + "2,Bea Stone,2:99:20\n") << 2
                                 << u"\"2:99:20\" could not be read as a time"_s << 3;
        QTest::addRow("an archive that is none")
            << QByteArray("PK\x03\x04 this is no archive at all, only its first letters") << -1
            << u"the archive is damaged"_s << 0;
    }
    void badInput()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, rows);
        QFETCH(QString, reason);
        QFETCH(int, line);
        const ListOutcome reading = readText(text);
        if (rows < 0) {
            QVERIFY(!reading.list);
            QVERIFY2(reading.problem.contains(reason), qPrintable(reading.problem));
            return;
        }
        QVERIFY2(reading.list, qPrintable(reading.problem));
        QCOMPARE(int(reading.list->rowCount()), rows);
        if (rows > 0)
            QVERIFY(rowText(*reading.list, 0).startsWith(u"1 Ann Mile"));
        if (reason.isEmpty())
            return;
        QCOMPARE(reading.list->problemCount, 1);
        QVERIFY2(reading.list->problems[0].reason.contains(reason), qPrintable(reading.list->problems[0].reason));
        if (line > 0)
            QCOMPARE(reading.list->problems[0].line, std::optional<qint64>(line));
    }

    void anUnclosedQuoteAtByteTwelveOfALongFile()
    {
        QByteArray text = ListMaker(5).marathon(40'000);
        text.insert(11, '"'); // Place,Bib,N"ame: inside a cell it is only a letter
        auto list = readText(text).list;
        QVERIFY(list);
        QCOMPARE(list->rowCount(), std::size_t(40'000));
        text.remove(11, 1);
        text.insert(10, '"'); // Place,Bib,"Name: opens, and is never closed as it should be
        list = readText(text).list;
        QVERIFY(list);
        QVERIFY2(list->rowCount() >= 39'000, qPrintable(QString::number(list->rowCount())));
        QVERIFY(list->columns->number(NumberField::Time).value(100) != kMissing);
    }

    void tenThousandColumns()
    {
        QByteArray header("Place,Name,Time"), row("1,Ann Mile,2:25:11");
        for (int i = 0; i < 10'000; ++i) {
            header += ",c" + QByteArray::number(i);
            row += ',' + QByteArray::number(i);
        }
        const auto list = readText(header + '\n' + row + '\n' + row + '\n').list;
        QVERIFY(list);
        QCOMPARE(list->fileColumns.size(), std::size_t(10'003));
        QCOMPARE(rowText(*list, 1), u"1 Ann Mile 2:25:11"_s);
    }

    void aLineLongerThanAnyListHas()
    {
        QByteArray text = ListMaker(6).marathon(10'000);
        const qsizetype middle = text.indexOf('\n', text.size() / 2) + 1;
        text.insert(middle, QByteArray(30'000'000, 'x') + '\n');
        const auto list = readText(text).list;
        QVERIFY(list);
        QCOMPARE(list->rowCount(), std::size_t(10'000));
        QCOMPARE(list->problemCount, 1);
        QVERIFY2(list->problems[0].reason.contains(u"longer than"), qPrintable(list->problems[0].reason));
        QVERIFY(list->problems[0].line > 4'000);
        const RawLine last = list->rawLine(9'999);
        QCOMPARE(last.text.toUtf8(), text.chopped(1).sliced(text.chopped(1).lastIndexOf('\n') + 1));
    }

    void threadsChangeNothing()
    {
        const QByteArray text = ListMaker(9).marathon(60'000);
        ListOptions one, four;
        one.threads = 1;
        four.threads = 4;
        const auto a = readText(text, u"race.csv"_s, one).list, b = readText(text, u"race.csv"_s, four).list;
        QVERIFY(a && b);
        QCOMPARE(a->rowCount(), std::size_t(60'000));
        for (std::uint32_t row = 0; row < 60'000; row += 101)
            QCOMPARE(rowText(*a, row), rowText(*b, row));
        QCOMPARE(a->columns->number(NumberField::Time).values, b->columns->number(NumberField::Time).values);
        QCOMPARE(a->columns->text(TextField::Surname).codes, b->columns->text(TextField::Surname).codes);
        QCOMPARE(a->problemCount, 0);
    }

    void firstRowsComeFirstAndProgressGoesOn()
    {
        const QByteArray text = ListMaker(10).marathon(60'000);
        std::shared_ptr<const ResultList> first;
        std::vector<qint64> progress;
        ListCallbacks callbacks;
        callbacks.firstRows = [&](std::shared_ptr<const ResultList> list) { first = list; };
        callbacks.progress = [&](qint64 read, qint64 total) {
            progress.push_back(read);
            QCOMPARE(total, text.size());
        };
        const auto list = readList(text, u"race.csv"_s, {}, callbacks).list;
        QVERIFY(first && list);
        QVERIFY(first->partial);
        QVERIFY(!list->partial);
        QVERIFY(first->rowCount() >= 1'000 && first->rowCount() <= 2'000);
        for (std::uint32_t row = 0; row < first->rowCount(); row += 13)
            QCOMPARE(rowText(*first, row), rowText(*list, row));
        QCOMPARE(first->rawLine(500).text, list->rawLine(500).text);
        QVERIFY(progress.size() > 3);
        QVERIFY(std::is_sorted(progress.begin(), progress.end()));
        QCOMPARE(progress.back(), text.size());
    }

    void stoppingKeepsWhatWasRead()
    {
        const QByteArray text = ListMaker(11).marathon(60'000);
        int asked = 0;
        ListCallbacks callbacks;
        callbacks.cancelled = [&] { return ++asked > 2; };
        const auto list = readList(text, u"race.csv"_s, {}, callbacks).list;
        QVERIFY(list);
        QVERIFY(list->cancelled);
        QVERIFY(list->rowCount() > 1'000 && list->rowCount() < 50'000);
        QCOMPARE(
            list->problems[0].reason, u"reading was stopped; only the first %1 rows are here"_s.arg(list->rowCount()));
    }

    void unreadableFilesSayWhy()
    {
        QTemporaryDir dir;
        QCOMPARE(readList(dir.filePath(u"nothing.csv"_s)).problem, u"there is no such file"_s);
        QCOMPARE(readList(dir.path()).problem, u"it is a folder"_s);
        QCOMPARE(readList(u"/dev/zero"_s).problem, u"it is no regular file"_s);
    }

    void aFileThatShrinksWhileItIsRead()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"race.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray text = ListMaker(12).marathon(60'000);
        file.write(text);
        file.close();
        bool cut = false;
        ListCallbacks callbacks;
        callbacks.progress = [&](qint64, qint64) {
            if (!cut)
                QFile::resize(path, text.size() / 2);
            cut = true;
        };
        const auto list = readList(path, {}, callbacks).list;
        QVERIFY(list);
        QVERIFY(list->rowCount() > 10'000 && list->rowCount() < 50'000);
        QVERIFY(list->problemCount >= 1);
        QVERIFY(std::any_of(list->problems.begin(), list->problems.end(),
            [](const Problem &problem) { return problem.reason == u"the file became shorter while it was read"; }));
    }

    void aFileThatGrowsWhileItIsRead()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"race.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ListMaker(13).marathon(30'000));
        file.close();
        ListCallbacks callbacks;
        callbacks.progress = [&](qint64, qint64) {
            QFile more(path);
            if (more.open(QIODevice::Append))
                more.write("99999,1,\"Late, Ann\",F,30,GBR,,0:40:00,1:30:00,2:10:00,3:00:00,3:00:00\n");
        };
        const auto list = readList(path, {}, callbacks).list;
        QVERIFY(list);
        QCOMPARE(list->rowCount(), std::size_t(30'000));
        QVERIFY(list->problems[0].reason.startsWith(u"the file grew while it was read"));
    }

    void looksLikeAList_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("list");
        QTest::addRow("a list") << QByteArray("Place,Name,Time\n1,Ann Mile,2:25:11\n2,Bea Stone,2:26:00\n") << true;
        QTest::addRow("semicolons") << QByteArray("Platz;Name;Zeit\n1;Ann Mile;2:25:11\n") << true;
        QTest::addRow("no header") << QByteArray("1,Ann Mile,2:25:11\n2,Bea Stone,2:26:00\n") << true;
        QTest::addRow("a report") << QByteArray("Ann Mile won the race in 2:25:11, ahead of Bea Stone.\n\nStone, who "
                                                "led at half way, finished in 2:26:00.\nThey met again in May.\n")
                                  << false;
        QTest::addRow("one line") << QByteArray("Ann Mile, of Kenya, won in 2:25:11") << false;
        QTest::addRow("a page") << QByteArray("<html><body>a,b\n1,2\n3,4\n</body></html>") << false;
        QTest::addRow("empty") << QByteArray() << false;
    }
    void looksLikeAList()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, list);
        QCOMPARE(looksLikeList(text), list);
    }

    void packedListsAreUnpacked_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("file");
        QTest::addRow("gzip") << u"gzip -k race.csv"_s << u"race.csv.gz"_s;
        QTest::addRow("xz") << u"xz -k race.csv"_s << u"race.csv.xz"_s;
        QTest::addRow("zip with a folder")
            << u"mkdir -p deep/er && cp race.csv deep/er/ && (python3 -m zipfile -c race.zip deep || zip -r race.zip deep)"_s
            << u"race.zip"_s;
        QTest::addRow("tar") << u"tar czf race.tar.gz race.csv"_s << u"race.tar.gz"_s;
    }
    void packedListsAreUnpacked()
    {
        QFETCH(QString, command);
        QFETCH(QString, file);
        QTemporaryDir dir;
        QFile plain(dir.filePath(u"race.csv"_s));
        QVERIFY(plain.open(QIODevice::WriteOnly));
        const QByteArray text = ListMaker(14).marathon(20'000);
        plain.write(text);
        plain.close();
        QProcess pack;
        pack.setWorkingDirectory(dir.path());
        pack.start(u"sh"_s, {u"-c"_s, command});
        QVERIFY(pack.waitForFinished());
        if (!QFile::exists(dir.filePath(file)))
            QSKIP("the packing program is not here");
        const ListOutcome reading = readList(dir.filePath(file));
        QVERIFY2(reading.list, qPrintable(reading.problem));
        QCOMPARE(reading.list->rowCount(), std::size_t(20'000));
        QCOMPARE(reading.list->problemCount, 0);
        QCOMPARE(reading.list->rawLine(12'345).text.toUtf8(), text.split('\n')[12'346]);
        QVERIFY(!archiveMembers(dir.filePath(file)).lists.isEmpty());
        QVERIFY(archiveMembers(dir.filePath(u"race.csv"_s)).lists.isEmpty());
    }

    void aBombIsNotUnpacked()
    {
        QTemporaryDir dir;
        QProcess pack;
        pack.setWorkingDirectory(dir.path());
        // 120 MB of one row: far more than 200 times its packed size.
        pack.start(u"sh"_s,
            {u"-c"_s, u"(echo Place,Name,Time; yes 1,Ann,2:25:11 | head -c 120000000) | gzip -6 > bomb.csv.gz"_s});
        QVERIFY(pack.waitForFinished(60'000));
        const auto list = readList(dir.filePath(u"bomb.csv.gz"_s)).list;
        QVERIFY(list);
        QVERIFY(list->rowCount() < 10'000'000);
        QVERIFY2(list->problems[0].reason.contains(u"200 times its size"), qPrintable(list->problems[0].reason));
    }

    void aCutArchiveGivesWhatItHas()
    {
        QTemporaryDir dir;
        QFile plain(dir.filePath(u"race.csv"_s));
        QVERIFY(plain.open(QIODevice::WriteOnly));
        plain.write(ListMaker(15).marathon(60'000));
        plain.close();
        QProcess pack;
        pack.setWorkingDirectory(dir.path());
        pack.start(u"sh"_s, {u"-c"_s, u"gzip -k race.csv && truncate -s 1000000 race.csv.gz"_s});
        QVERIFY(pack.waitForFinished());
        const auto list = readList(dir.filePath(u"race.csv.gz"_s)).list;
        QVERIFY(list);
        QVERIFY(list->rowCount() > 1'000 && list->rowCount() < 60'000);
        QVERIFY2(list->problems[0].reason.contains(u"unpacked further"), qPrintable(list->problems[0].reason));
    }

    void officialRowsForJudging()
    {
        const auto list = readText(
            "Place,Name,Nation,Sex,Time,Gun\n1,Cy Holm,GBR,M,2:10:00,2:10:03\n2,Ann Mile,KEN,F,2:25:11,2:25:12\n",
            u"london-2018.csv"_s)
                              .list;
        QVERIFY(list);
        const std::vector<OfficialRow> rows = officialRows(*list, {});
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[1].athlete, u"Ann Mile"_s);
        QCOMPARE(rows[1].line, 3);
        QCOMPARE(rows[1].event, u"London Marathon"_s);
        QCOMPARE(rows[1].year, std::optional(2018));
        QCOMPARE(rows[1].discipline, u"marathon"_s);
        QCOMPARE(rows[1].category, u"women"_s);
        QCOMPARE(format(*rows[1].time), u"2:25:11"_s);
        QCOMPARE(format(*rows[1].gunTime), u"2:25:12"_s);
        QCOMPARE(rows[0].place, std::optional(1));
        QVERIFY(!rows[1].place); // second among all is not second woman
    }

    void ofLongListsOnlyNamesakesAreFacts()
    {
        QByteArray text = ListMaker(16).marathon(8'000);
        text += "8001,77,\"Zanzibarov, Mo\",M,30,GBR,,0:40:00,1:30:00,2:10:00,3:00:00,3:00:00\n"
                "8002,78,\"Zanzibarow, Max\",M,30,GBR,,0:40:00,1:30:00,2:10:00,3:00:00,3:00:01\n"
                "8003,79,\"Zanzibarov, Ann\",F,30,GBR,,0:40:00,1:30:00,2:10:00,3:00:00,3:00:02\n";
        const auto list = readText(text).list;
        QVERIFY(list);
        QStringList names;
        for (const OfficialRow &row : officialRows(*list, {u"Mo Zanzibarov"_s}))
            names << row.athlete;
        QCOMPARE(names, (QStringList{u"Mo Zanzibarov"_s, u"Max Zanzibarow"_s}));
        QVERIFY(officialRows(*list, {}).empty());
    }
};

QTEST_GUILESS_MAIN(TestListReader)
#include "tst_list_reader.moc"
