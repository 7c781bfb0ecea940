// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QLocale>

#include <cmath>

#include "widgets/training/parameter_model.h"

namespace strata::training {

QVariant toVariant(const api::Value& value) {
    if (const auto* yes = std::get_if<bool>(&value)) return *yes;
    if (const auto* whole = std::get_if<long long>(&value)) return QVariant::fromValue<qlonglong>(*whole);
    if (const auto* number = std::get_if<double>(&value)) return *number;
    return QString::fromStdString(std::get<std::string>(value));
}

std::optional<api::Value> toValue(const QVariant& value, const api::Value& like) {
    if (!value.isValid()) return std::nullopt;
    if (std::holds_alternative<std::string>(like)) return api::Value(value.toString().toStdString());
    if (std::holds_alternative<bool>(like)) {
        if (value.typeId() == QMetaType::Bool) return api::Value(value.toBool());
        return std::nullopt;
    }
    if (value.typeId() == QMetaType::Bool) return std::nullopt;
    bool ok = false;
    if (std::holds_alternative<long long>(like)) {
        if (const qlonglong whole = value.toLongLong(&ok); ok && value.typeId() != QMetaType::Double)
            return api::Value(static_cast<long long>(whole));
        const double number = value.toDouble(&ok);
        constexpr double kExact = 9'007'199'254'740'992.0;  // 2^53: whole numbers above are not exact in a double
        if (!ok || std::abs(number) > kExact || number != std::floor(number)) return std::nullopt;
        return api::Value(static_cast<long long>(number));
    }
    const double number = value.toDouble(&ok);
    if (!ok || !std::isfinite(number)) return std::nullopt;
    return api::Value(number);
}

QString valueText(const api::Value& value) {
    if (const auto* yes = std::get_if<bool>(&value))
        return *yes ? QCoreApplication::translate("strata::training::ParameterModel", "yes")
                    : QCoreApplication::translate("strata::training::ParameterModel", "no");
    if (const auto* whole = std::get_if<long long>(&value)) return QLocale().toString(static_cast<qlonglong>(*whole));
    if (const auto* number = std::get_if<double>(&value)) return QLocale().toString(*number, 'g', 6);
    return QString::fromStdString(std::get<std::string>(value));
}

}  // namespace strata::training
