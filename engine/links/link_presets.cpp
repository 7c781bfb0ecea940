// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/link_presets.h"

#include "engine/api/link_list.h"

namespace strata::links {

namespace {

api::Preset preset(const char* name, const char* title, const char* description, api::Settings settings) {
    return {name, title, description, "network", std::move(settings), api::kLinks};
}

}  // namespace

const std::vector<api::Preset>& linkPresets() {
    static const std::vector<api::Preset> all{
        preset("links", "Links of one graph",
               "Finds missing links of a citation graph or of any large graph, with 128 learned clusters. Cora takes "
               "about a quarter of a minute.",
               {}),
        preset("links-flat", "Links, without clusters", "The graph alone: what the hierarchy is compared with.",
               {{"hierarchy.clusterings", 0LL}}),
        preset("links-ensemble", "Links, two models", "The scores of two models trained one after the other, added.",
               {{"training.members", 2LL}}),
        preset("links-mixed", "Links, four models of different kinds",
               "The scores of four models added: with and without clusters, shallower and deeper. Four times as long.",
               {{"training.members", 4LL}, {"training.mixed", true}}),
        preset("links-three", "Links, three levels", "The paper's L = 3 with 4^ℓ clusters (App. D.1).",
               {{"hierarchy.clusterings", 3LL}, {"hierarchy.clusters", 64LL}, {"hierarchy.branching", 4LL}}),
        preset("links-seven", "Links, seven levels", "The paper's L = 7 with 2^ℓ clusters (App. D.1).",
               {{"hierarchy.clusterings", 7LL}, {"hierarchy.clusters", 128LL}, {"hierarchy.branching", 2LL}}),
        preset("links-spectral", "Links, spectral clusters", "Clusters by k-means of a spectral embedding (App. D.1).",
               {{"hierarchy.clusters_by", std::string("spectral")}}),
        preset("links-kmeans", "Links, k-means clusters", "Clusters by k-means of the words (App. D.1).",
               {{"hierarchy.clusters_by", std::string("kmeans")}}),
        preset("links-vgae", "Links, VGAE", "The baseline of Kipf and Welling (2016).",
               {{"encoder.kind", std::string("vgae")}, {"hierarchy.clusterings", 0LL}}),
    };
    return all;
}

}  // namespace strata::links
