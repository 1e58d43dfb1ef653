#pragma once
// Whether the locks hold on this system: tries what a hijacked parser would.

/// Seals this process, tries, and prints a line for each attempt; returns 0 when all were refused.
[[nodiscard]] int checkSandbox();
