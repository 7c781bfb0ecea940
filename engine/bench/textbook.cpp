// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/textbook.h"

namespace strata::bench::textbook {

namespace {

/// Diagonal, means of rows and of columns [B, d, n], means of the diagonal and of everything [B, d].
struct Contracted {
    torch::Tensor diagonal, row, column, trace, total;
};

Contracted contracted(const torch::Tensor& H) {
    const auto diagonal = H.diagonal(0, 2, 3);
    return {diagonal, H.mean(3), H.mean(2), diagonal.mean(2), H.mean({2, 3})};
}

torch::Tensor alongRows(const torch::Tensor& v) {
    const auto n = v.size(2);
    return v.unsqueeze(3).expand({-1, -1, -1, n});
}
torch::Tensor alongColumns(const torch::Tensor& v) {
    return alongRows(v).transpose(2, 3);
}
torch::Tensor onDiagonal(const torch::Tensor& v) {
    return torch::diag_embed(v);
}
torch::Tensor everyNode(const torch::Tensor& v, int64_t n) {
    return v.unsqueeze(2).expand({-1, -1, n});
}

/// A part of a layer's weights by its name.
torch::Tensor part(const torch::nn::Module& layer, const std::string& name) {
    return layer.named_parameters()[name];
}

/// Blocks of a weight [out, k in] as [in, out, k].
torch::Tensor blocks(const torch::Tensor& weight, int64_t k) {
    return weight.view({weight.size(0), k, weight.size(1) / k}).permute({2, 0, 1});
}

torch::Tensor withBias(const torch::Tensor& y, const torch::Tensor& bias) {
    const auto out = y.size(1), n = y.size(2);
    const auto everywhere = bias.slice(0, 0, out).view({1, out, 1, 1});
    return y + everywhere + onDiagonal(bias.slice(0, out).view({1, out, 1}).expand({1, out, n}));
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

torch::Tensor basis2to2(const torch::Tensor& H) {
    const auto n = H.size(2);
    const auto c = contracted(H);
    const auto trace = everyNode(c.trace, n), total = everyNode(c.total, n);
    return torch::stack(
        {H, H.transpose(2, 3), alongRows(c.diagonal), alongRows(c.row), alongRows(c.column), alongRows(trace),
         alongRows(total), onDiagonal(c.diagonal), onDiagonal(c.row), onDiagonal(c.column), onDiagonal(trace),
         onDiagonal(total), alongColumns(c.diagonal), alongColumns(c.row), alongColumns(c.column)},
        2);
}

torch::Tensor basis2to1(const torch::Tensor& H) {
    const auto n = H.size(2);
    const auto c = contracted(H);
    return torch::stack({c.diagonal, c.row, c.column, everyNode(c.trace, n), everyNode(c.total, n)}, 2);
}

torch::Tensor basis1to2(const torch::Tensor& h) {
    const auto mean = everyNode(h.mean(2), h.size(2));
    return torch::stack({alongRows(h), alongRows(mean), onDiagonal(h), onDiagonal(mean), alongColumns(h)}, 2);
}

torch::Tensor linear2to2(const torch::Tensor& H, const layers::Linear2to2& same) {
    const auto pairs = part(*same, "pairs.weight"), rows = part(*same, "rows_and_diagonal.weight");
    const auto out = pairs.size(0) / 2, in = pairs.size(1);
    const auto weight = torch::cat({pairs.view({2, out, in}).permute({2, 1, 0}), blocks(rows.slice(0, 0, out), 5),
                                    blocks(rows.slice(0, out), 5), blocks(part(*same, "columns.weight"), 3)},
                                   2);
    return withBias(torch::einsum("bdsij,des->beij", {basis2to2(H), weight}), part(*same, "rows_and_diagonal.bias"));
}

torch::Tensor linear2to1(const torch::Tensor& H, const layers::Linear2to1& same) {
    const auto weight = blocks(part(*same, "nodes.weight"), 5);
    return torch::einsum("bdsi,des->bei", {basis2to1(H), weight}) + part(*same, "nodes.bias").view({1, -1, 1});
}

torch::Tensor linear1to2(const torch::Tensor& h, const layers::Linear1to2& same) {
    const auto rows = part(*same, "rows_and_diagonal.weight"), columns = part(*same, "columns.weight");
    const auto out = columns.size(0);
    const auto weight =
        torch::cat({blocks(rows.slice(0, 0, out), 2), blocks(rows.slice(0, out), 2), blocks(columns, 1)}, 2);
    return withBias(torch::einsum("bdsij,des->beij", {basis1to2(h), weight}), part(*same, "rows_and_diagonal.bias"));
}

torch::Tensor secondOrderLayer(const torch::Tensor& H, const torch::Tensor& A, const layers::SecondOrderLayer& same) {
    const auto& module = *same;
    const auto d = H.size(1), n = H.size(2);
    const auto u =
        torch::layer_norm(H.permute({0, 2, 3, 1}), {d}, part(module, "norm.weight"), part(module, "norm.bias"))
            .permute({0, 3, 1, 2})
            .contiguous();
    const auto a = A.unsqueeze(1), uT = u.transpose(2, 3);
    const auto loops = A.diagonal(0, 1, 2).mean(1).view({-1, 1, 1, 1}) * u;
    const auto AU = perChannel(a, u), AUT = perChannel(a, uT);
    const auto UA = perChannel(a, uT).transpose(2, 3), UTA = perChannel(a, u).transpose(2, 3);
    const auto products = part(module, "products.weight");  // [2 d, 3 d]: these, and the transposes of these
    const auto y =
        linear2to2(
            u, layers::Linear2to2(std::dynamic_pointer_cast<layers::Linear2to2Impl>(module.named_children()["maps"]))) +
        mixed(torch::cat({AU, AUT, loops}, 1), products.slice(0, 0, d)) +
        mixed(torch::cat({UTA, UA, loops.transpose(2, 3)}, 1), products.slice(0, d)) +
        a * torch::einsum("bd,ed->be", {u.diagonal(0, 2, 3).mean(2), part(module, "trace.weight")})
                .view({-1, d, 1, 1}) +
        perChannel(mixed(u, part(module, "adjacency.weight")), u) / std::sqrt(static_cast<double>(n));
    return H + mixed(torch::gelu(y), part(module, "out.weight")) + part(module, "out.bias").view({1, d, 1, 1});
}

}  // namespace strata::bench::textbook
