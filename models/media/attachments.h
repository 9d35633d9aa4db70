// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/domain/base/result.h"
#include "core/domain/channels/medialimits.h"
#include "core/store/inbox/replystore.h"
#include "core/store/media/mediastore.h"
#include "models/shell/messages.h"

#include <QtCore/QHash>
#include <QtCore/QTimer>
#include <QtGui/QImage>
#include <QtGui/QUndoStack>

namespace parvis::models {

/// What goes along with a text that is being written. Attaching, removing, ordering and describing are kept at once and can be undone; a file that comes late
/// goes to the text it was meant for. Who derives from it says where the text is kept and what its channel takes.
class Attachments : public QObject
{
    Q_OBJECT

public:
    using Key = domain::Id<domain::Media>;

    ~Attachments() override;
    Q_DISABLE_COPY_MOVE(Attachments)

    /// The attachments, with what is typed as their descriptions.
    [[nodiscard]] const QList<domain::Attachment> &list() const { return m_list; }
    /// False until they were read.
    [[nodiscard]] bool isReady() const { return m_isReady; }
    /// While a file is on its way into the workspace.
    [[nodiscard]] bool isTakingIn() const { return m_takingIn > 0; }
    /// What the channel takes.
    [[nodiscard]] virtual domain::MediaLimit limit() const = 0;
    /// Why nothing can be attached here, as a sentence; empty where something can.
    [[nodiscard]] virtual QString refusal() const = 0;
    /// True where what goes along has left, or is for reading alone: nothing of it changes any more.
    [[nodiscard]] virtual bool isFixed() const { return false; }
    /// Why the channel does not take one of them, as a sentence; empty where it does.
    [[nodiscard]] QString problemOf(qsizetype at) const;
    /// Why the text cannot be sent with them, as a sentence; empty where it can.
    [[nodiscard]] QString hindrance() const;
    /// How many images nobody has described; none where descriptions do not go along.
    [[nodiscard]] int undescribed() const;
    /// That they may not be taken, or that what is written about them stays here, as a sentence; empty where both are otherwise.
    [[nodiscard]] QString descriptionNote() const;

    /// Takes files of this computer in and attaches them, in this order.
    void attachFiles(const QStringList &paths);
    /// Attaches a picture that is no file, as a PNG.
    void attachPicture(const QImage &picture);
    void remove(Key media);
    /// Puts one to another place, from 0.
    void move(Key media, qsizetype to);
    /// The person wrote this about it: kept within half a second.
    void describe(Key media, const QString &altText);
    /// Keeps what was written at once.
    void keep();
    /// The person left the field: what is written about a file from now on is another step of undo.
    void endDescribing();

Q_SIGNALS:
    void changed();

protected:
    /// Where an edit goes: a post, or the draft of this mention's conversation, under the key it has or had.
    struct Place
    {
        domain::Id<domain::Mention> mention;
        domain::Id<domain::Post> post;
    };

    Attachments(store::Database &database, Messages &messages, QUndoStack &undoStack, QObject *parent);

    /// Where what is done now goes; nothing where there is nothing to attach to yet.
    [[nodiscard]] virtual std::optional<Place> here() const = 0;
    /// Whether that place is the one shown.
    [[nodiscard]] virtual bool isHere(const Place &place) const = 0;
    /// The key of the service that the text goes to; empty while that is undecided.
    [[nodiscard]] virtual QString service() const = 0;
    [[nodiscard]] virtual QFuture<domain::Result<domain::Post>> edit(const Place &place, const store::AttachmentsEdit &edit) = 0;
    [[nodiscard]] virtual QFuture<domain::Result<std::optional<domain::Post>>> read() = 0;
    /// There is nothing to attach to yet: makes it, then calls placeMade().
    virtual void makePlace() { }

    /// Why nobody knows whether they are taken, as a sentence; empty where that is known.
    void setDoubt(const QString &sentence) { m_doubt = sentence; }
    [[nodiscard]] const QString &doubt() const { return m_doubt; }

    /// What is shown is another text from now on.
    void begin();
    /// Attaches what waited for a place.
    void placeMade();
    void load();
    /// Keeps what was typed last, as far as that goes without the stack of undo. For destructors, while edit() still stands.
    void keepLast();
    /// The post that stands there; null: there is none yet.
    [[nodiscard]] domain::Id<domain::Post> draft() const { return m_draft; }

private:
    using Source = std::function<domain::Result<domain::IncomingMedia>()>;
    struct Intake
    {
        std::shared_ptr<Place> place;
        QList<std::pair<QString, Source>> sources;   ///< names and how to read them
        QList<domain::Media> taken;
        QStringList refused;                         ///< sentences
    };

    void takeIn(const QList<std::pair<QString, Source>> &sources);
    void takeNext(const std::shared_ptr<Intake> &intake);
    void endTakingIn(const Intake &intake);
    void tellRefused(const QStringList &refused);
    [[nodiscard]] std::shared_ptr<Place> place() const;
    void push(const QString &text, const std::shared_ptr<Place> &place, const store::AttachmentsEdit &redo, const store::AttachmentsEdit &undo);
    void write(const std::shared_ptr<Place> &place, const store::AttachmentsEdit &edit, const std::function<void()> &onFailure = {});
    void take(const std::optional<domain::Post> &draft);
    [[nodiscard]] qsizetype rowOf(Key media) const;

    Messages &m_messages;
    QUndoStack &m_undoStack;
    store::MediaStore m_mediaStore;
    domain::Id<domain::Post> m_draft;
    QList<domain::Attachment> m_list;
    QList<std::pair<QString, Source>> m_waiting;      ///< for a place
    QHash<Key, QString> m_keptTexts;                  ///< descriptions as the workspace has them
    QHash<Key, QString> m_typed;                      ///< descriptions not kept yet
    QTimer m_pause;
    quint64 m_generation = 0;
    quint64 m_sitting = 0;                            ///< of describing: see DescribeCommand
    QString m_doubt;
    int m_writes = 0;                                 ///< on their way: until they end, what is shown is newer than what is read
    int m_takingIn = 0;
    bool m_isReady = false;
};

} // namespace parvis::models
