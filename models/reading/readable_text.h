// Pieces of readArticle() that tests look at one by one.
#pragma once

#include <QByteArray>
#include <QString>

namespace proofline {

// Unpacks gzip data (several members too), at most `most` bytes. `problem` says why there is nothing.
QByteArray unpackGzip(const QByteArray &packed, qsizetype most, QString &problem);

} // namespace proofline
