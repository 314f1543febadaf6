// Claims as lines of text in, results and findings as lines of text out: the language the tests of judging speak.
//
//   a.txt: Kelvin Kiptum; race London Marathon; marathon; men; year 2023; place 1; time 2:01:25; nation KEN
//   a.txt: gap Kelvin Kiptum; 16 s behind record all-time marathon record; race ...
//   a.txt: record Eliud Kipchoge; world; held; marathon; time 2:01:09
//   a.txt: says threshold; athlete Kenenisa Bekele; time 2:05:00; under
#pragma once

#include "facts/facts.h"

#include <QStringList>

namespace proofline {

std::vector<std::shared_ptr<const Reading>> readClaimLines(const QStringList &lines);
std::vector<OfficialRow> readRowLines(
    const QStringList &lines); // "list.csv 2: Kelvin Kiptum; race ...; year 2023; ..."

QStringList resultLines(
    const Facts &facts); // "London Marathon 2023, men | 1 | Kelvin Kiptum | 2:01:25, 2:01:27 disputed | 2 sources"
QStringList disputeLines(const Facts &facts); // "time | Kelvin Kiptum | 2:01:25 (a.txt), 2:01:27 (b.txt) | note"
QStringList checkLines(const Facts &facts); // "gap | inconsistent | just under two minutes | 0:02:04 | reason"
QStringList wrongLines(const Facts &facts); // of the checks only those which find something wrong

QStringList shortCheckLines(const Facts &facts); // "gap | inconsistent | 0:02:04"

// Equal as sets of lines; warnings show what is missing and what is too much.
bool sameLines(QStringList got, QStringList want);

} // namespace proofline
