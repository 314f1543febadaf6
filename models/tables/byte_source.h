// Where a list's bytes come from: a file, a file inside an archive, or bytes in memory. Read in pieces, never mapped,
// so that a file that shrinks meanwhile is only shorter.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <memory>

namespace proofline {

class ByteSource
{
public:
    virtual ~ByteSource() = default;
    // Up to `most` bytes; 0 at the end, or when problem() says why not.
    virtual std::size_t read(char *into, std::size_t most) = 0;
    virtual bool seek(qint64) { return false; }
    virtual qint64 total() const { return 0; } // bytes, 0 where unknown
    virtual qint64 position() const = 0; // of what was read, for progress: bytes of the file itself
    const QString &problem() const { return m_problem; }
    const QString &note() const { return m_note; } // worth telling although everything was read
    virtual bool isPlain() const { return true; } // as it stands in the file, not unpacked

protected:
    QString m_problem;
    QString m_note;
};

// `problem` says why there is no source. `member`: of an archive; empty is its first list.
std::unique_ptr<ByteSource> openSource(const QString &path, const QString &member, QString *problem);
std::unique_ptr<ByteSource> openSource(const QByteArray &bytes, const QString &member, QString *problem);

// Names of the files inside, at most 1,000 of each kind; both empty where it is no archive.
struct ArchiveMembers
{
    QStringList lists; // by their endings; "" stands for the one file of a .gz or .xz
    QStringList others;
};
ArchiveMembers archiveMembers(const QString &path);

// An archive that grows beyond this many times its size, and beyond 64 MiB, is a bomb.
constexpr qint64 largestGrowth = 200;
constexpr qint64 harmlessSize = qint64(64) << 20;

} // namespace proofline
