// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/articlefiles/articlefiles.h"
#include "core/connectors/connector.h"
#include "core/connectors/sitefolder/gitwork.h"
#include "core/formats/sitefolder/sitefolder.h"

namespace parvis::connectors {

/// The folder of a static site on this machine, made by Hugo, Jekyll or Eleventy: articles become pages with front matter in it, their pictures beside them.
/// As "git-site" they are also committed, one commit each, and pushed.
///
/// Connection::server is the folder (file:), with what the person chose (placesettings.h), given as parts of the secret: "maker" (hugo, jekyll, eleventy;
/// empty: found by the site's settings), "posts" (the folder of its pages; empty: the maker's usual one), "address" (where visitors find the site:
/// https://example.org, or with {slug}, {year}, {month}, {day} for the site's own way; may be empty), of git-site "branch" (that must be checked out; empty:
/// the one that is when the channel is connected, kept from then on) and "push" (no: it is committed and stays here).
///
/// A page is ours where the ledger says so: `files` among the notes of a delivery names each file with the digest of what was written. What somebody changed is
/// left alone, but for keys that were added to the front matter of a page: they stay in it.
class SiteFolderConnector final : public Connector
{
public:
    explicit SiteFolderConnector(bool isGit)
        : m_isGit(isGit)
    {
    }
    [[nodiscard]] QString service() const override;
    [[nodiscard]] SecretNeed secretNeed() const override { return SecretNeed::Never; }
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    /// None.
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    /// Nothing.
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    [[nodiscard]] Exchange<domain::Sent> lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;

private:
    /// What the person chose.
    struct Site
    {
        QString folder;
        formats::SiteMaker maker = formats::SiteMaker::Hugo;
        QString posts;
        QString address;
        GitChoice git;
    };
    [[nodiscard]] static Site siteOf(const QUrl &server, const domain::Secret &given);
    /// Of a channel that may have been connected when its branch was in its handle alone.
    [[nodiscard]] static Site siteOf(const Access &access);
    /// When a page of that article counts as published that stands there already: Jekyll has the day in its name, and one article is one page.
    [[nodiscard]] Exchange<std::optional<domain::Instant>> dayInJekyll(Site site, QString slug) const;
    [[nodiscard]] Exchange<domain::Sent> write(Access access, domain::Outgoing outgoing, bool isEdit) const;

    bool m_isGit;
};

} // namespace parvis::connectors
