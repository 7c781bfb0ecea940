// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/link_problem.h"

namespace strata::links {

LinkProblemPtr linkProblem(LinkGraph graph, const LinkModelOptions& options) {
    auto problem = std::make_shared<LinkProblem>();
    problem->inputs = nodeInputs(graph, options.inputWidth);
    problem->graph = std::move(graph);
    return problem;
}

}  // namespace strata::links
