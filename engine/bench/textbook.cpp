// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/textbook.h"

namespace strata::bench::textbook {

namespace {

/// Means over each node's block of h [B, d, n].
torch::Tensor blockMeans(const torch::Tensor& h, const layers::Domain& domain) {
    return h.bmm(domain.mean.transpose(1, 2));
}

/// Diagonal, means of rows and of columns, means of the diagonal and of everything, each [B, d, n].
struct Contracted {
    torch::Tensor diagonal, row, column, trace, total;
};

Contracted contracted(const torch::Tensor& H, const layers::Domain& domain) {
    const auto size = domain.pair.sum(2).clamp_min(1).transpose(1, 2);  // [B, 1, n]
    const auto diagonal = H.diagonal(0, 2, 3), row = H.sum(3) / size;
    return {diagonal, row, H.sum(2) / size, blockMeans(diagonal, domain), blockMeans(row, domain)};
}

torch::Tensor alongRows(const torch::Tensor& v) {
    return v.unsqueeze(3).expand({-1, -1, -1, v.size(2)});
}
torch::Tensor alongColumns(const torch::Tensor& v) {
    return alongRows(v).transpose(2, 3);
}
torch::Tensor onDiagonal(const torch::Tensor& v) {
    return torch::diag_embed(v);
}

torch::Tensor pairMask(const layers::Domain& domain) {
    return domain.pair.permute({0, 3, 1, 2});
}

/// A part of a layer's weights by its name.
torch::Tensor part(const torch::nn::Module& layer, const std::string& name) {
    return layer.named_parameters()[name];
}

/// Blocks of a weight [out, k in] as [in, out, k].
torch::Tensor blocks(const torch::Tensor& weight, int64_t k) {
    return weight.view({weight.size(0), k, weight.size(1) / k}).permute({2, 0, 1});
}

/// The basis mixed, with a bias everywhere and one on the diagonal.
torch::Tensor mixedBasis(const torch::Tensor& basis, const torch::Tensor& weight, const torch::Tensor& bias,
                         const layers::Domain& domain) {
    const auto out = weight.size(1), n = basis.size(3);
    const auto y = torch::einsum("bdsij,des->beij", {basis, weight});
    const auto everywhere = bias.slice(0, 0, out).view({1, out, 1, 1});
    const auto diagonal = onDiagonal(bias.slice(0, out).view({1, out, 1}).expand({1, out, n}));
    return (y + everywhere + diagonal) * pairMask(domain);
}

torch::Tensor maps2to2(const torch::Tensor& H, const layers::Domain& domain, const torch::Tensor& pairs,
                       const torch::Tensor& rows, const torch::Tensor& bias, const torch::Tensor& columns) {
    const auto out = pairs.size(0) / 2, in = pairs.size(1);
    const auto weight = torch::cat({pairs.view({2, out, in}).permute({2, 1, 0}), blocks(rows.slice(0, 0, out), 5),
                                    blocks(rows.slice(0, out), 5), blocks(columns, 3)},
                                   2);
    return mixedBasis(basis2to2(H, domain), weight, bias, domain);
}

/// A · x for each channel, as a batch of B d products.
torch::Tensor perChannel(const torch::Tensor& A, const torch::Tensor& x) {
    const auto B = x.size(0), d = x.size(1), n = x.size(2);
    return A.expand({B, d, n, n}).reshape({B * d, n, n}).bmm(x.reshape({B * d, n, n})).view({B, d, n, n});
}

torch::Tensor mixed(const torch::Tensor& x, const torch::Tensor& weight) {
    return torch::einsum("bdij,ed->beij", {x, weight});
}

}  // namespace

torch::Tensor basis2to2(const torch::Tensor& H, const layers::Domain& domain) {
    const auto c = contracted(H, domain);
    return torch::stack(
        {H, H.transpose(2, 3), alongRows(c.diagonal), alongRows(c.row), alongRows(c.column), alongRows(c.trace),
         alongRows(c.total), onDiagonal(c.diagonal), onDiagonal(c.row), onDiagonal(c.column), onDiagonal(c.trace),
         onDiagonal(c.total), alongColumns(c.diagonal), alongColumns(c.row), alongColumns(c.column)},
        2);
}

torch::Tensor basis2to1(const torch::Tensor& H, const layers::Domain& domain) {
    const auto c = contracted(H, domain);
    return torch::stack({c.diagonal, c.row, c.column, c.trace, c.total}, 2);
}

torch::Tensor basis1to2(const torch::Tensor& h, const layers::Domain& domain) {
    const auto mean = blockMeans(h, domain);
    return torch::stack({alongRows(h), alongRows(mean), onDiagonal(h), onDiagonal(mean), alongColumns(h)}, 2);
}

torch::Tensor linear2to2(const torch::Tensor& H, const layers::Domain& domain, const layers::Linear2to2Impl& same) {
    return maps2to2(H, domain, same.pairs(), same.rowsAndDiagonal(), same.rowsAndDiagonalBias(), same.columns());
}

torch::Tensor linear2to1(const torch::Tensor& H, const layers::Domain& domain, const layers::Linear2to1Impl& same) {
    const auto weight = blocks(part(same, "nodes.weight"), 5);
    const auto y = torch::einsum("bdsi,des->bei", {basis2to1(H, domain), weight});
    return (y + part(same, "nodes.bias").view({1, -1, 1})) * domain.node.transpose(1, 2);
}

torch::Tensor linear1to2(const torch::Tensor& h, const layers::Domain& domain, const layers::Linear1to2Impl& same) {
    const auto rows = part(same, "rows_and_diagonal.weight"), columns = part(same, "columns.weight");
    const auto out = columns.size(0);
    const auto weight =
        torch::cat({blocks(rows.slice(0, 0, out), 2), blocks(rows.slice(0, out), 2), blocks(columns, 1)}, 2);
    return mixedBasis(basis1to2(h, domain), weight, part(same, "rows_and_diagonal.bias"), domain);
}

torch::Tensor secondOrderLayer(const torch::Tensor& H, const torch::Tensor& A, const layers::Domain& domain,
                               const layers::SecondOrderWeights& w) {
    const auto d = H.size(1);
    const auto mask = pairMask(domain);
    const auto u =
        (torch::layer_norm(H.permute({0, 2, 3, 1}), {d}, w.scale, w.shift).permute({0, 3, 1, 2}) * mask).contiguous();
    const auto a = A.unsqueeze(1), uT = u.transpose(2, 3);
    const auto loops = domain.mean.bmm(A.diagonal(0, 1, 2).unsqueeze(-1)).unsqueeze(1) * u;  // [B, 1, n, 1] by row
    const auto AU = perChannel(a, u), AUT = perChannel(a, uT);
    const auto UA = perChannel(a, uT).transpose(2, 3), UTA = perChannel(a, u).transpose(2, 3);
    const auto trace = torch::einsum("bdi,ed->bei", {blockMeans(u.diagonal(0, 2, 3), domain), w.trace});
    const auto root = mask.sum(3, true).clamp_min(1).sqrt();
    const auto y = maps2to2(u, domain, w.pairs, w.rows, w.rowsBias, w.columns) +
                   mixed(torch::cat({AU, AUT, loops}, 1), w.products.slice(0, 0, d)) +
                   mixed(torch::cat({UTA, UA, loops.transpose(2, 3)}, 1), w.products.slice(0, d)) +
                   a * alongRows(trace) + perChannel(mixed(u, w.adjacency), u) / root;
    return H + (mixed(torch::gelu(y), w.out) + w.outBias.view({1, d, 1, 1})) * mask;
}

torch::Tensor secondOrderForm(const torch::Tensor& H, const torch::Tensor& A, const layers::Domain& domain,
                              const layers::SecondOrderWeights& weights) {
    return secondOrderLayer(H.permute({0, 3, 1, 2}).contiguous(), A, domain, weights)
        .permute({0, 2, 3, 1})
        .contiguous();
}

torch::Tensor gridStep(const torch::Tensor& h, const torch::Tensor& weight, const torch::Tensor& bias) {
    const auto channels = h.size(1), side = h.size(2);
    const auto options = h.options().requires_grad(false);
    auto ring = torch::ones({1, 1, 3, 3}, options);
    ring.select(2, 1).select(2, 1).zero_();
    const auto degrees = torch::conv2d(torch::ones({1, 1, side, side}, options), ring, {}, 1, 1);
    const auto means = torch::conv2d(h, ring.expand({channels, 1, 3, 3}).contiguous(), {}, 1, 1, 1, channels) / degrees;
    return h +
           torch::leaky_relu(torch::conv2d(torch::cat({h, means}, 1), weight.view({channels, -1, 1, 1}), bias), 0.2);
}

}  // namespace strata::bench::textbook
