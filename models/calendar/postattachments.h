// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/calendar/poststore.h"
#include "models/media/attachments.h"

namespace parvis::models {

/// What goes along with the post that is open in the calendar.
class PostAttachments : public Attachments
{
    Q_OBJECT

public:
    PostAttachments(store::Database &database, store::PostStore &posts, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock,
                    QObject *parent = nullptr);
    ~PostAttachments() override;
    Q_DISABLE_COPY_MOVE(PostAttachments)

    [[nodiscard]] domain::MediaLimit limit() const override { return m_limit; }
    [[nodiscard]] QString refusal() const override;
    [[nodiscard]] bool isFixed() const override { return m_isFixed; }

    /// Shows those of that post; a null id is one that is not written yet, or none.
    void show(domain::Id<domain::Post> post);
    /// The post shown until now is in the workspace from here on, under that id: what waited for that is attached.
    void written(domain::Id<domain::Post> post);
    /// Where it goes and what is taken there; why nothing can be attached, where something else is in the way, and why it is not known whether it is taken.
    void setChannel(const QString &service, const domain::MediaLimit &limit, const QString &hindrance, const QString &doubt = {}, bool isFixed = false);
    /// Writes them into a folder, for a person who publishes by hand; one that is called alike gets a number.
    void saveTo(const QString &folder);

Q_SIGNALS:
    /// Something is to be attached to a post that is not in the workspace yet.
    void postWanted();
    /// So many were saved there.
    void saved(int count, const QString &folder);

protected:
    [[nodiscard]] std::optional<Place> here() const override;
    [[nodiscard]] bool isHere(const Place &place) const override { return place.post == m_post; }
    [[nodiscard]] QString service() const override { return m_service; }
    [[nodiscard]] QFuture<domain::Result<domain::Post>> edit(const Place &place, const store::AttachmentsEdit &edit) override;
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::Post>>> read() override;
    void makePlace() override { Q_EMIT postWanted(); }

private:
    void saveNext(const QList<domain::Attachment> &rest, const QString &folder, int done);

    store::PostStore &m_posts;
    store::MediaStore m_contents;
    Messages &m_messages;
    const domain::Clock &m_clock;
    domain::Id<domain::Post> m_post;
    QString m_service;
    domain::MediaLimit m_limit;
    QString m_hindrance;
    bool m_isFixed = false;
};

} // namespace parvis::models
