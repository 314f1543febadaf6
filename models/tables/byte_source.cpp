#include "tables/byte_source.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("proofline::ByteSource", text); }

class FileSource : public ByteSource
{
public:
    FileSource(int file, qint64 size)
        : m_file(file)
        , m_size(size)
    {
        posix_fadvise(m_file, 0, 0, POSIX_FADV_SEQUENTIAL);
    }
    ~FileSource() override { ::close(m_file); }
    FileSource(const FileSource &) = delete;
    FileSource &operator=(const FileSource &) = delete;

    std::size_t read(char *into, std::size_t most) override
    {
        most = std::size_t(std::min<qint64>(qint64(most), m_size - m_position)); // what grows after opening is not ours
        std::size_t got = 0;
        while (got < most) {
            const ssize_t part = ::pread(m_file, into + got, most - got, off_t(m_position));
            if (part < 0 && errno == EINTR)
                continue;
            if (part < 0) {
                m_problem = tr("it could not be read further: %1").arg(QString::fromLocal8Bit(std::strerror(errno)));
                break;
            }
            if (part == 0) {
                m_note = tr("the file became shorter while it was read");
                m_size = m_position;
                break;
            }
            got += std::size_t(part);
            m_position += part;
        }
        return got;
    }
    bool seek(qint64 to) override
    {
        m_position = std::min(to, m_size);
        return true;
    }
    qint64 total() const override { return m_size; }
    qint64 position() const override { return m_position; }

private:
    int m_file;
    qint64 m_size;
    qint64 m_position = 0;
};

class MemorySource : public ByteSource
{
public:
    explicit MemorySource(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    std::size_t read(char *into, std::size_t most) override
    {
        const std::size_t part = std::min(most, std::size_t(m_bytes.size() - m_position));
        std::memcpy(into, m_bytes.constData() + m_position, part);
        m_position += qint64(part);
        return part;
    }
    bool seek(qint64 to) override
    {
        m_position = std::min(to, qint64(m_bytes.size()));
        return true;
    }
    qint64 total() const override { return m_bytes.size(); }
    qint64 position() const override { return m_position; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

bool mayBeList(const QString &name)
{
    static const QStringList endings{u".csv"_s, u".tsv"_s, u".txt"_s, u".tab"_s, u".psv"_s, u".dat"_s};
    return std::any_of(endings.begin(), endings.end(),
        [&name](const QString &ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

struct CloseArchive
{
    void operator()(archive *open) const { archive_read_free(open); }
};
using OpenArchive = std::unique_ptr<archive, CloseArchive>;

OpenArchive newArchive(bool raw)
{
    OpenArchive made(archive_read_new());
    archive_read_support_filter_gzip(made.get());
    archive_read_support_filter_xz(made.get());
    archive_read_support_filter_bzip2(made.get());
    archive_read_support_filter_zstd(made.get());
    if (raw) {
        archive_read_support_format_raw(made.get());
    } else {
        archive_read_support_format_zip(made.get());
        archive_read_support_format_tar(made.get());
    }
    return made;
}

enum class Packing : std::uint8_t { None, Zip, Filter };

Packing packingOf(const char *head, std::size_t size)
{
    const auto begins = [&](std::string_view magic) { return std::string_view(head, size).starts_with(magic); };
    if (begins("PK\x03\x04") || begins("PK\x05\x06"))
        return Packing::Zip;
    if (begins("\x1F\x8B")
        || begins(std::string_view("\xFD"
                                   "7zXZ\0",
            6))
        || begins("BZh") || begins("\x28\xB5\x2F\xFD"))
        return Packing::Filter;
    return Packing::None;
}

class ArchiveSource : public ByteSource
{
public:
    ArchiveSource(std::unique_ptr<ByteSource> packed, OpenArchive open)
        : m_packed(std::move(packed))
        , m_open(std::move(open))
    {
    }
    std::size_t read(char *into, std::size_t most) override
    {
        if (!m_problem.isEmpty())
            return 0;
        std::size_t got = 0;
        while (got < most) {
            const la_ssize_t part = archive_read_data(m_open.get(), into + got, most - got);
            if (part == 0)
                break;
            if (part < 0) {
                m_problem = tr("it could not be unpacked further: %1")
                                .arg(QString::fromLocal8Bit(archive_error_string(m_open.get())));
                break;
            }
            got += std::size_t(part);
            m_unpacked += part;
            if (m_unpacked > harmlessSize && m_unpacked > largestGrowth * std::max<qint64>(m_packed->position(), 1)) {
                m_problem = tr("it unpacks to more than %1 times its size, as no list does").arg(largestGrowth);
                break;
            }
        }
        return got;
    }
    qint64 total() const override { return m_packed->total(); }
    qint64 position() const override { return m_packed->position(); }
    bool isPlain() const override { return false; }
    void addNote(const QString &note) { m_note = note; }

private:
    std::unique_ptr<ByteSource> m_packed;
    OpenArchive m_open;
    qint64 m_unpacked = 0;
};

struct Feed // what libarchive reads from
{
    ByteSource *source;
    char buffer[64 * 1024];
};

la_ssize_t feed(archive *, void *data, const void **buffer)
{
    Feed *from = static_cast<Feed *>(data);
    *buffer = from->buffer;
    return la_ssize_t(from->source->read(from->buffer, sizeof from->buffer));
}

int endFeed(archive *, void *data)
{
    delete static_cast<Feed *>(data);
    return ARCHIVE_OK;
}

la_int64_t seekFeed(archive *, void *data, la_int64_t to, int whence)
{
    ByteSource &source = *static_cast<Feed *>(data)->source;
    const la_int64_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? source.position() : source.total();
    if (from + to < 0 || !source.seek(from + to))
        return ARCHIVE_FATAL;
    return source.position();
}

OpenArchive openArchive(ByteSource &packed, bool raw)
{
    packed.seek(0);
    OpenArchive open = newArchive(raw);
    archive_read_set_read_callback(open.get(), feed);
    archive_read_set_seek_callback(open.get(), seekFeed); // a zip says at its end what is in it
    archive_read_set_close_callback(open.get(), endFeed);
    archive_read_set_callback_data(open.get(), new Feed{&packed, {}}); // endFeed ends it, on a failed opening as well
    if (archive_read_open1(open.get()) != ARCHIVE_OK)
        return nullptr;
    return open;
}

QString entryName(archive_entry *entry)
{
    if (const char *name = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(name);
    const char *name = archive_entry_pathname(entry);
    return name ? QString::fromLocal8Bit(name) : QString();
}

bool nextEntry(const OpenArchive &open, archive_entry **entry)
{
    const int more = archive_read_next_header(open.get(), entry);
    return more == ARCHIVE_OK || more == ARCHIVE_WARN;
}

// What is in an archive; looking stops where it turns out a bomb.
struct Contents
{
    ArchiveMembers members;
    int folders = 0;
    bool readable = false; // as an archive of files
};

Contents contentsOf(ByteSource &packed)
{
    constexpr qsizetype most = 1000; // of each kind
    Contents found;
    const OpenArchive open = openArchive(packed, false);
    archive_entry *entry = nullptr;
    while (open && found.members.lists.size() < most && found.members.others.size() < most && nextEntry(open, &entry)) {
        found.readable = true;
        const QString name = entryName(entry);
        if (archive_entry_filetype(entry) != AE_IFREG)
            ++found.folders;
        else if (name.startsWith(u"__MACOSX/"_s) || name.endsWith(u"/.DS_Store"_s))
            continue;
        else
            (mayBeList(name) ? found.members.lists : found.members.others).push_back(name);
        const qint64 unpackedSize = archive_filter_bytes(open.get(), 0);
        if (unpackedSize > harmlessSize && unpackedSize > largestGrowth * std::max<qint64>(packed.position(), 1))
            break;
    }
    return found;
}

std::unique_ptr<ByteSource> unpacked(std::unique_ptr<ByteSource> source, const QString &member, QString *problem)
{
    char head[8] = {};
    const std::size_t size = source->read(head, sizeof head);
    source->seek(0);
    const Packing packing = packingOf(head, size);
    if (packing == Packing::None) {
        if (!member.isEmpty()) {
            *problem = tr("it is no archive, so there is no \"%1\" in it").arg(member);
            return nullptr;
        }
        return source;
    }
    // A packed file may itself be an archive of several (.tar.gz).
    const Contents contents = member.isEmpty() ? contentsOf(*source) : Contents{};
    const QStringList &lists = contents.members.lists;
    const QString wanted = member.isEmpty() ? lists.value(0) : member;
    if (contents.readable && wanted.isEmpty()) {
        const qsizetype others = contents.members.others.size();
        *problem = others > 0      ? tr("none of the %1 files in the archive is a list by its name").arg(others)
            : contents.folders > 0 ? tr("the archive holds only folders")
                                   : tr("the archive is empty");
        return nullptr;
    }
    const bool raw = wanted.isEmpty();
    OpenArchive open = raw && packing == Packing::Zip ? nullptr : openArchive(*source, raw);
    archive_entry *entry = nullptr;
    bool readable = false;
    while (open && nextEntry(open, &entry)) {
        readable = true;
        if (!raw && (archive_entry_filetype(entry) != AE_IFREG || entryName(entry) != wanted))
            continue;
        auto made = std::make_unique<ArchiveSource>(std::move(source), std::move(open));
        if (lists.size() > 1)
            made->addNote(tr("of the %1 lists in the archive only \"%2\" was read").arg(lists.size()).arg(wanted));
        return made;
    }
    *problem = readable ? tr("there is no \"%1\" in the archive").arg(wanted) : tr("the archive is damaged");
    return nullptr;
}

} // namespace

std::unique_ptr<ByteSource> openSource(const QString &path, const QString &member, QString *problem)
{
    problem->clear();
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    struct stat about
    {
    };
    if (file < 0 || ::fstat(file, &about) != 0) {
        const int why = errno;
        *problem = why == ENOENT ? tr("there is no such file")
            : why == EACCES      ? tr("it may not be read (no permission)")
                                 : tr("it cannot be opened: %1").arg(QString::fromLocal8Bit(std::strerror(why)));
        if (file >= 0)
            ::close(file);
        return nullptr;
    }
    if (!S_ISREG(about.st_mode)) {
        ::close(file);
        *problem = S_ISDIR(about.st_mode) ? tr("it is a folder") : tr("it is no regular file");
        return nullptr;
    }
    return unpacked(std::make_unique<FileSource>(file, qint64(about.st_size)), member, problem);
}

std::unique_ptr<ByteSource> openSource(const QByteArray &bytes, const QString &member, QString *problem)
{
    problem->clear();
    return unpacked(std::make_unique<MemorySource>(bytes), member, problem);
}

ArchiveMembers archiveMembers(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    struct stat about
    {
    };
    if (file < 0)
        return {};
    if (::fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) {
        ::close(file);
        return {};
    }
    FileSource source(file, qint64(about.st_size));
    char head[8] = {};
    const Packing packing = packingOf(head, source.read(head, sizeof head));
    if (packing == Packing::None)
        return {};
    Contents contents = contentsOf(source);
    if (!contents.readable && packing == Packing::Filter)
        contents.members.lists = QStringList{QString()};
    return contents.members;
}

} // namespace proofline
