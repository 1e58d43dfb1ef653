#pragma once
// What the worker gives up before it looks at a document: memory without end, files, processes, the network.

#include <QString>

/// Which of the locks the system has; what is missing was not to be had.
struct Seal {
    bool hasFilter = false;         ///< seccomp: only the system calls that reading needs
    bool hasReadOnlyPlaces = false; ///< Landlock: files below SharedPlaces may be opened for reading, no others at all
    QString problem;                ///< why there is no filter; empty when there is one
};

/// For the rest of this process's life. Without a filter the limits hold all the same. What a library wants to open
/// later (except below the places that hold character maps and fonts) must be open by now.
[[nodiscard]] Seal sealProcess();
