#pragma once

#include <filesystem>
#include <string>

namespace ecotone::tests {

/// A port of this machine that notices whether anything asked for it.
class Listener {
public:
    Listener();
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    /// "http://127.0.0.1:4711"
    [[nodiscard]] const std::string& url() const noexcept { return m_url; }
    [[nodiscard]] bool wasAsked() const;
    void askItself() const;

private:
    int m_socket = -1;
    std::string m_url;
};

/// Notices whether an existing file was opened since this object was made.
class WatchedFile {
public:
    explicit WatchedFile(const std::filesystem::path& file);
    ~WatchedFile();
    WatchedFile(const WatchedFile&) = delete;
    WatchedFile& operator=(const WatchedFile&) = delete;
    [[nodiscard]] bool wasOpened() const;

private:
    int m_inotify = -1;
};

} // namespace ecotone::tests
