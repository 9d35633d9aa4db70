// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/leftover.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

domain::Answer<QString> withoutLeftover(const QString &html)
{
    // domain::mediaAddress()
    static const QRegularExpression own(u"\\b(?:src|href)=\"(media/[0-9a-f]{12}-[^\"]*)\""_s);
    if (const auto left = own.match(html); left.hasMatch())
        return std::unexpected(domain::troubleOf({.kind = domain::ExportProblem::Kind::NoFile, .about = left.captured(1)}));
    return html;
}

} // namespace parvis::connectors
