#pragma once

#include <stdexcept>
#include <string>

namespace ecotone {

/// A file, database or device failed. The message is a sentence: what was being done, to which
/// file or object, what was found, what to do now. Caught only where a program ends or reports.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A file or a text that was given to the program cannot be used.
class InputError : public Error {
public:
    using Error::Error;
};

/// The project file could not be read or written.
class StorageError : public Error {
public:
    using Error::Error;
};

/// A geometry or a coordinate operation cannot be carried out.
class GeometryError : public Error {
public:
    using Error::Error;
};

/// The user asked to stop. Not an `Error`: nothing went wrong.
struct Cancelled {};

} // namespace ecotone
