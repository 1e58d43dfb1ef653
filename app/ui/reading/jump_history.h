#pragma once
// Where the reader came from: back and forward after jumps, as in a browser.

#include "model/place.h"

#include <optional>
#include <vector>

class JumpHistory {
public:
    /// A jump away from here; what was ahead is forgotten.
    void leave(Place here);
    [[nodiscard]] std::optional<Place> back(Place here);
    [[nodiscard]] std::optional<Place> forward(Place here);
    [[nodiscard]] bool canGoBack() const { return !m_back.empty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.empty(); }
    void clear();

private:
    std::vector<Place> m_back;
    std::vector<Place> m_forward;
};
