#pragma once
// What poppler finds broken: counted, not printed, as we say it in our own words.

/// Before the first document is opened.
void hushPoppler();

/// How often it has complained on this thread.
[[nodiscard]] int popplerComplaints();
