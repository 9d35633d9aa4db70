// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articlefacts.h"
#include "core/domain/articles/article.h"
#include "core/domain/articles/ournames.h"

namespace parvis::analysis {

/// Whose site a page is on.
struct PageSite
{
    QString company;   ///< who publishes and invites; empty where nobody said
    QTimeZone zone;    ///< in which events are announced
};

/// The site of a workspace, of its name, its file and its zone: the name that a person gave it is the company's, one that it has of its file is none.
[[nodiscard]] PageSite siteOf(const QString &name, const QString &path, const QTimeZone &zone);
/// What the company is called: as somebody said, else as its site is; none where neither is known.
[[nodiscard]] QStringList companiesOf(const domain::OurNames &names, const PageSite &site);
/// What an article itself says beside its text.
[[nodiscard]] ArticleFacts factsOf(const domain::Article &article, Language language, const QTimeZone &zone);
/// The lines of the head of an article's page: description, canonical address, Open Graph and card tags, JSON-LD. Reads the whole text; on any thread.
[[nodiscard]] QString pageHead(const domain::Article &article, const PageSite &site);

} // namespace parvis::analysis
