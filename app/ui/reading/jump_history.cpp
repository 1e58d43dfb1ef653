#include "ui/reading/jump_history.h"

namespace {

constexpr size_t Longest = 100; ///< jumps; the oldest are forgotten

std::optional<Place> taken(std::vector<Place> &from, std::vector<Place> &to, Place here)
{
    if (from.empty())
        return {};
    const Place place = from.back();
    from.pop_back();
    to.push_back(here);
    return place;
}

} // namespace

void JumpHistory::leave(Place here)
{
    m_forward.clear();
    if (!m_back.empty() && m_back.back() == here)
        return;
    m_back.push_back(here);
    if (m_back.size() > Longest)
        m_back.erase(m_back.begin());
}

std::optional<Place> JumpHistory::back(Place here)
{
    return taken(m_back, m_forward, here);
}

std::optional<Place> JumpHistory::forward(Place here)
{
    return taken(m_forward, m_back, here);
}

void JumpHistory::clear()
{
    m_back.clear();
    m_forward.clear();
}
