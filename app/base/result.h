#pragma once
// What can go wrong without being our bug, and how a function says so.

#include <QString>
#include <tl/expected.hpp>
#include <utility>

/// A failure that a caller can do something about. `library/error_text` makes the sentence for people.
struct Error {
    enum class Kind {
        NotFound,     ///< no such file, article, tag …
        Unreadable,   ///< the file exists but can't be read
        Unwritable,   ///< the target can't be written
        Empty,        ///< nothing to read in it
        Binary,       ///< not a text
        TooLarge,     ///< beyond a limit
        Malformed,    ///< broken content
        Incomplete,   ///< a part of it is missing or was left out; the rest was read
        Protected,    ///< needs a (right) password, or is locked to another program
        TimedOut,     ///< took longer than it may
        Unsupported,  ///< a format we don't read or write
        Ambiguous,    ///< several things fit
        Invalid,      ///< a value that makes no sense here
        Cancelled,    ///< the reader stopped it
        Storage,      ///< the library's database failed (disk full, locked, damaged)
        NewerLibrary, ///< the library was written by a newer major version
        NotALibrary,  ///< the file is something else
    };
    Kind kind = Kind::Malformed;
    QString subject; ///< what it is about: a path, a name, a quote; may be empty
    QString detail;  ///< untranslated technical detail; may be empty

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Error::Kind kind, QString subject = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(subject), std::move(detail)});
}
