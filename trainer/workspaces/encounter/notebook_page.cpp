#include "trainer/workspaces/encounter/notebook_page.hpp"

namespace trainer {

NotebookPage notebook_page(const Attempt&, const engine::Library&)
{
    return {};
}

std::string words_for(const engine::Scenario&, const engine::Evidence&)
{
    return {};
}

} // namespace trainer
