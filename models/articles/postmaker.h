// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/articles/derivationstore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "models/articles/threadmodel.h"
#include "models/shell/messages.h"

#include <QtCore/QDate>
#include <QtCore/QSet>
#include <QtGui/QUndoStack>

namespace parvis::models {

/// Posts being made of one article: for which channels, of what, with which link, what each will say and where it is cut. Nothing is written before save().
class PostMaker : public QObject
{
    Q_OBJECT

public:
    using ChannelId = domain::Id<domain::Channel>;

    /// What it writes to and speaks through.
    struct Desk
    {
        store::Database &database;
        store::DerivationStore &derivations;
        Messages &messages;
        QUndoStack &undo;
        const domain::Clock &clock;
    };

    /// `passage` is what is selected in the article's body; empty where nothing is.
    PostMaker(const Desk &desk, const domain::Article &article, domain::TextSpan passage, QObject *parent = nullptr);

    /// Before anything is chosen: those channels alone are offered that take articles, each gets the article itself, and where there is one, and
    /// it is connected, it is wanted.
    void makeArticleItself();
    /// Whether that was asked for.
    [[nodiscard]] bool isArticleMeant() const { return m_isArticleMeant; }

    [[nodiscard]] const domain::Article &article() const { return m_article; }
    /// The day on which the workspace is.
    [[nodiscard]] QDate today() const;
    /// The channels that can post, by name.
    [[nodiscard]] const QList<domain::Channel> &channels() const { return m_channels; }
    /// What is made for one that is not connected waits until it is, unless a person publishes it by hand.
    [[nodiscard]] bool isConnected(ChannelId channel) const { return m_capabilities.contains(channel); }
    /// True once the workspace answered which there are.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] bool isWanted(ChannelId channel) const { return m_wanted.contains(channel); }
    /// A channel that is wanted is shown; where nobody wrote for it yet, it says what a person wrote last for another one.
    void setWanted(ChannelId channel, bool isWanted);
    [[nodiscard]] int wanted() const { return static_cast<int>(m_wanted.size()); }

    /// Whether the article has anything of that kind.
    [[nodiscard]] bool hasSource(domain::PostSource source) const;
    [[nodiscard]] domain::PostSource source() const { return m_source; }
    /// Makes the texts of something else. What a person wrote for one source is there again when it is chosen again.
    void setSource(domain::PostSource source);

    /// Where the article is to be read; empty: no link goes along.
    [[nodiscard]] QString address() const { return m_address; }
    void setAddress(const QString &address);
    /// Whether what stands as an address is none.
    [[nodiscard]] bool isAddressWrong() const { return !m_address.isEmpty() && !domain::isWholeAddress(m_address); }
    /// Medium and campaign for the link's parameters, where there are to be any; the source is each channel's service.
    void setParameters(const std::optional<domain::CampaignParameters> &parameters);
    /// The link as it will be in a channel's post.
    [[nodiscard]] QString addressFor(ChannelId channel) const;

    /// What the post will say.
    [[nodiscard]] QString text(ChannelId channel) const;
    void setText(ChannelId channel, const QString &text);
    /// True where the article itself leaves, and no text made of it.
    [[nodiscard]] bool isArticleItself(ChannelId channel) const;
    /// The channel whose words were taken over for it, as long as nobody has changed them or their cuts; null: none.
    [[nodiscard]] ChannelId takenFrom(ChannelId channel) const { return draftOf(channel).takenFrom; }
    /// How long it is as the channel counts, as a whole.
    [[nodiscard]] domain::TextMeasure measure(ChannelId channel) const;
    /// The parts that leave; one where the text is no thread.
    [[nodiscard]] QStringList parts(ChannelId channel) const;
    /// What is not right with it, as a sentence: nothing to say, a part too long. Empty where all is.
    [[nodiscard]] QString problem(ChannelId channel) const;

    /// The channel whose thread is shown; null until the channels are there.
    [[nodiscard]] ChannelId shown() const { return m_shown; }
    void show(ChannelId channel);
    /// The parts of the channel shown and the cuts between them.
    [[nodiscard]] ThreadModel &thread() { return m_thread; }
    /// Moves a cut of the channel shown by a sentence, up (-1) or down (1); false where it cannot.
    bool moveCut(int cut, int by);
    /// Whether a person moved cuts of the channel shown.
    [[nodiscard]] bool areCutsMoved() const;
    /// Cuts the channel shown as Parvis would.
    void cutAnew();
    [[nodiscard]] bool isNumbered() const { return m_isNumbered; }
    void setNumbered(bool isNumbered);

    /// Why nothing can be saved yet, as a sentence; empty where it can.
    [[nodiscard]] QString hindrance() const;
    /// Adds the posts to the ideas, or plans them for a day; all can be undone as one.
    void save(const std::optional<QDate> &day);

Q_SIGNALS:
    /// The channels are known.
    void loaded();
    /// Texts, cuts, links or what is wanted are others.
    void changed();
    /// The posts are in the workspace, that one first.
    void saved(parvis::domain::Id<parvis::domain::Post> first);

private:
    struct Draft
    {
        QString text;
        QList<qsizetype> cuts;
        bool isEdited = false;
        bool areCutsMoved = false;
        ChannelId takenFrom = {};
    };

    void readChannels();
    /// Those that can be chosen, of which the first is shown.
    void offer();
    void offerArticleItself();
    /// As its server says, where it is connected.
    [[nodiscard]] domain::Capabilities capabilities(ChannelId channel) const;
    [[nodiscard]] domain::TextLimit limitOf(ChannelId channel) const;
    [[nodiscard]] const domain::Channel *channelOf(ChannelId id) const;
    [[nodiscard]] QList<qsizetype> endsIn(const QString &text) const;
    [[nodiscard]] Draft &draft(ChannelId channel);
    [[nodiscard]] Draft draftOf(ChannelId channel) const;
    void cut(ChannelId channel, Draft &draft) const;
    void takeOver(ChannelId channel);
    void renewAddresses(const std::function<void()> &change);
    void tellChange();
    [[nodiscard]] domain::DerivedPost made(ChannelId channel, const std::optional<QDateTime> &plan) const;

    Desk m_desk;
    store::ChannelStore m_channelStore;
    store::ConnectionStore m_connections;
    QHash<ChannelId, domain::Capabilities> m_capabilities;   ///< of what is connected
    domain::Article m_article;
    domain::TextSpan m_passage;
    QList<domain::Channel> m_channels;
    QSet<ChannelId> m_wanted;
    domain::PostSource m_source = domain::PostSource::Summary;
    QString m_address;
    std::optional<domain::CampaignParameters> m_parameters;
    QHash<std::pair<domain::PostSource, ChannelId>, Draft> m_drafts;
    ThreadModel m_thread;
    QHash<domain::PostSource, ChannelId> m_written;   ///< for which channel a person wrote last
    ChannelId m_shown;
    bool m_isNumbered = true;
    bool m_isArticleMeant = false;
    bool m_isLoaded = false;
};

} // namespace parvis::models
