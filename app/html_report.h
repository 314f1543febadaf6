// A report of everything known as one web page that needs nothing else: articles with their marks, results, findings.
#pragma once

#include "facts/facts.h"
#include "facts/problem.h"

#include <QString>
#include <vector>

namespace proofline {

// The page holds no scripts and loads nothing; every word that came from a source is escaped. Marks look as they do in
// the window, in light and dark. `problems` are the sources that could not be read.
QString htmlReport(const Facts &facts, const std::vector<Problem> &problems = {});

// The reason it failed, or nothing; a failed save keeps the old file.
QString saveHtmlReport(const Facts &facts, const std::vector<Problem> &problems, const QString &fileName);

} // namespace proofline
