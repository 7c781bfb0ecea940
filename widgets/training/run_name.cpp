// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/run_name.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace strata::training {

namespace {

constexpr int kLongest = 120;  ///< characters; file systems take 255 bytes with the suffix

QString tr(const char* text) {
    return QCoreApplication::translate("strata::training", text);
}

}  // namespace

QString suggestedRunName(const QString& data, const QStringList& taken) {
    static const QRegularExpression kSuffix(QStringLiteral("\\.(smi|csv|tsv|sdf|g6|txt)?(\\.gz)?$"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kOther(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString base = data;
    base.remove(kSuffix).replace(kOther, "-");
    while (base.startsWith('-')) base.remove(0, 1);
    while (base.endsWith('-')) base.chop(1);
    base = base.toLower().left(kLongest - 12);
    if (base.isEmpty()) base = QStringLiteral("run");
    for (int i = 1;; ++i)
        if (const QString name = base + '-' + QString::number(i); !taken.contains(name, Qt::CaseInsensitive))
            return name;
}

QString runNameProblem(const QString& name, const QStringList& taken) {
    static const QRegularExpression kRefused(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]"));
    if (name.trimmed().isEmpty()) return tr("A run needs a name.");
    if (const auto match = kRefused.match(name); match.hasMatch()) {
        const QChar sign = match.captured().front();
        return sign.unicode() < 0x20 ? tr("A name cannot hold control characters.")
                                     : tr("A name cannot hold “%1”.").arg(sign);
    }
    if (name != name.trimmed() || name.startsWith('.'))
        return tr("A name cannot begin with a dot, nor begin or end with a space.");
    if (name.size() > kLongest) return tr("A name has at most %1 characters.").arg(kLongest);
    if (taken.contains(name, Qt::CaseInsensitive)) return tr("A run of this name is there already.");
    return {};
}

}  // namespace strata::training
