// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "engine/links/link_options.h"
#include "engine/links/node_inputs.h"

namespace strata::links {

/// A graph with its nodes' inputs: made once a data set, shared by every run and evaluation. Immutable; any thread.
struct LinkProblem {
    LinkGraph graph;
    NodeInputs inputs;
};
using LinkProblemPtr = std::shared_ptr<const LinkProblem>;

/// Takes a second or two: the principal components of the words.
LinkProblemPtr linkProblem(LinkGraph graph, const LinkModelOptions& options);

}  // namespace strata::links
