#include "faulty_disk.h"

#include "support/project_samples.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <new>
#include <utility>

namespace ecotone::tests {

namespace {

FaultyDisk* theDisk = nullptr; // SQLite's functions have no other way to it
sqlite3_vfs* realSystem = nullptr;

/// False also for connections that outlive the disk.
bool isOnDisk(const char* name)
{
    return theDisk != nullptr && name != nullptr && theDisk->holds(name);
}

/// A file as SQLite sees it; the real one follows in the same block of memory.
struct FaultyFile {
    sqlite3_file base;
    std::string* path;
    sqlite3_file* real;
};

FaultyFile* of(sqlite3_file* file)
{
    return reinterpret_cast<FaultyFile*>(file);
}

int closeFile(sqlite3_file* file)
{
    FaultyFile* own = of(file);
    const int code = own->real->pMethods->xClose(own->real);
    delete own->path;
    return code;
}

int readFile(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset)
{
    if (theDisk->isDead())
        return SQLITE_IOERR_READ;
    return of(file)->real->pMethods->xRead(of(file)->real, bytes, size, offset);
}

int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset)
{
    if (theDisk->isDead())
        return SQLITE_IOERR_WRITE;
    FaultyDisk::Write write;
    write.offset = static_cast<std::uint64_t>(offset);
    write.bytes.assign(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
    if (!theDisk->written(*of(file)->path, std::move(write)))
        return SQLITE_FULL;
    return of(file)->real->pMethods->xWrite(of(file)->real, bytes, size, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    if (theDisk->isDead())
        return SQLITE_IOERR_TRUNCATE;
    FaultyDisk::Write write;
    write.truncatedTo = static_cast<std::uint64_t>(size);
    if (!theDisk->written(*of(file)->path, std::move(write)))
        return SQLITE_FULL;
    return of(file)->real->pMethods->xTruncate(of(file)->real, size);
}

int syncFile(sqlite3_file* file, int flags)
{
    if (theDisk->isDead() || !theDisk->synced(*of(file)->path))
        return SQLITE_IOERR_FSYNC;
    return of(file)->real->pMethods->xSync(of(file)->real, flags);
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    return of(file)->real->pMethods->xFileSize(of(file)->real, size);
}

int lockFile(sqlite3_file* file, int level)
{
    return of(file)->real->pMethods->xLock(of(file)->real, level);
}

int unlockFile(sqlite3_file* file, int level)
{
    return of(file)->real->pMethods->xUnlock(of(file)->real, level);
}

int checkReserved(sqlite3_file* file, int* isReserved)
{
    return of(file)->real->pMethods->xCheckReservedLock(of(file)->real, isReserved);
}

int controlFile(sqlite3_file* file, int what, void* argument)
{
    return of(file)->real->pMethods->xFileControl(of(file)->real, what, argument);
}

int sectorSize(sqlite3_file* file)
{
    return of(file)->real->pMethods->xSectorSize(of(file)->real);
}

int characteristics(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; // as the real one says of plain disks
}

const sqlite3_io_methods methods{
    1,        closeFile,  readFile,      writeFile,   truncateFile, syncFile,        sizeOfFile,
    lockFile, unlockFile, checkReserved, controlFile, sectorSize,   characteristics, nullptr,
    nullptr,  nullptr,    nullptr,       nullptr,     nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flagsOut)
{
    if (!isOnDisk(name))
        return realSystem->xOpen(realSystem, name, file, flags, flagsOut);
    FaultyFile* own = of(file);
    own->base.pMethods = nullptr;
    if (theDisk->isDead())
        return SQLITE_CANTOPEN;
    theDisk->opened(name);
    own->real = reinterpret_cast<sqlite3_file*>(own + 1);
    const int code = realSystem->xOpen(realSystem, name, own->real, flags, flagsOut);
    if (code != SQLITE_OK)
        return code;
    own->path = new std::string{name};
    own->base.pMethods = &methods;
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs*, const char* name, int syncFolder)
{
    if (!isOnDisk(name))
        return realSystem->xDelete(realSystem, name, syncFolder);
    if (theDisk->isDead())
        return SQLITE_IOERR_DELETE;
    const int code = realSystem->xDelete(realSystem, name, syncFolder);
    if (code == SQLITE_OK && !theDisk->removed(name, syncFolder != 0))
        return SQLITE_IOERR_DIR_FSYNC;
    return code;
}

int accessFile(sqlite3_vfs*, const char* name, int flags, int* result)
{
    return realSystem->xAccess(realSystem, name, flags, result);
}

sqlite3_vfs& faultySystem()
{
    static sqlite3_vfs system = [] {
        sqlite3_vfs made = *realSystem;
        made.zName = "faulty";
        made.iVersion = 1;
        made.szOsFile = static_cast<int>(sizeof(FaultyFile)) + realSystem->szOsFile;
        made.pNext = nullptr;
        made.xOpen = openFile;
        made.xDelete = removeFile;
        made.xAccess = accessFile;
        return made;
    }();
    return system;
}

void apply(std::string& content, const FaultyDisk::Write& write)
{
    if (write.truncatedTo) {
        content.resize(*write.truncatedTo);
        return;
    }
    content.resize(std::max(content.size(), write.offset + write.bytes.size()));
    content.replace(write.offset, write.bytes.size(), write.bytes);
}

} // namespace

FaultyDisk::FaultyDisk(std::filesystem::path folder) : m_folder{std::move(folder)}
{
    // PROJ opens its database through what is the default then, and closes it through what is
    // the default later: it must never meet this one.
    (void)utm22();
    theDisk = this;
    realSystem = sqlite3_vfs_find("unix");
    sqlite3_vfs_register(&faultySystem(), 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_register(realSystem, 1);
    sqlite3_vfs_unregister(&faultySystem());
    theDisk = nullptr;
}

void FaultyDisk::opened(const std::string& path)
{
    if (m_files.contains(path))
        return;
    File file; // what was there before the disk was watched is safe
    if (std::filesystem::exists(path))
        file.durable = bytesOf(path);
    m_files.emplace(path, std::move(file));
}

bool FaultyDisk::written(const std::string& path, Write write)
{
    ++m_writes;
    const bool isFull =
        m_fullAt != 0 && (m_full == Full::Once ? m_writes == m_fullAt : m_writes >= m_fullAt);
    if (isFull)
        m_hasFailed = true;
    else
        m_files[path].unsynced.push_back(std::move(write));
    return !isFull;
}

bool FaultyDisk::survivesSync() noexcept
{
    ++m_syncs;
    if (m_syncs == m_lastSync) {
        m_isDead = true;
        m_hasFailed = true;
    }
    return !m_isDead;
}

bool FaultyDisk::synced(const std::string& path)
{
    if (!survivesSync())
        return false;
    File& file = m_files[path];
    std::string content = file.durable.value_or("");
    for (const Write& write : file.unsynced)
        apply(content, write);
    file.durable = std::move(content);
    file.unsynced.clear();
    return true;
}

bool FaultyDisk::removed(const std::string& path, bool isFolderSynced)
{
    const bool isDurable = isFolderSynced && survivesSync();
    File& file = m_files[path];
    file.unsynced.clear();
    file.isRemoved = !isDurable;
    if (isDurable)
        file.durable.reset();
    return !m_isDead;
}

void FaultyDisk::restart(Unsynced unsynced, std::uint32_t seed)
{
    std::mt19937 random{seed};
    const auto survives = [&] { return unsynced == Unsynced::Partly && random() % 2 == 0; };
    for (auto& [path, file] : m_files) {
        std::filesystem::remove(path);
        const bool isThere = file.durable && !(file.isRemoved && survives());
        const bool isNewAndSurvives = !file.durable && !file.unsynced.empty() && survives();
        if (!isThere && !isNewAndSurvives)
            continue;
        std::string content = file.durable.value_or("");
        for (const Write& write : file.unsynced)
            if (survives())
                apply(content, write);
        std::ofstream{path, std::ios::binary} << content;
    }
    m_files.clear();
    repair();
}

void FaultyDisk::repair() noexcept
{
    m_isDead = false;
    m_hasFailed = false;
    m_lastSync = 0;
    m_fullAt = 0;
}

} // namespace ecotone::tests
