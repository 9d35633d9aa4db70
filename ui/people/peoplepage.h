// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/peoplepagemodel.h"
#include "ui/shell/page.h"

class QLabel;
class QListWidget;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace parvis::ui {

class DuplicatesView;
class EmptyState;
class PersonView;
class SegmentedControl;

/// The People place: groups, list and person side by side.
class PeoplePage : public Page
{
    Q_OBJECT

public:
    explicit PeoplePage(models::PeoplePageModel &people, QWidget *parent = nullptr);

    [[nodiscard]] QAction *mainAction() const override { return m_import; }
    [[nodiscard]] QString searchHint() const override;
    void search(const QString &typed) override;
    [[nodiscard]] models::QueryJudgement searchJudgement(const QString &typed) const override { return m_people.searchJudgement(typed); }
    [[nodiscard]] models::QueryCompletion searchCompletion(const QString &typed, qsizetype cursor) override { return m_people.guide().complete(typed, cursor); }
    void searchWhole(const QString &typed) override;
    void focusMain() override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool reachesEdges() const override { return true; }

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeActions();
    [[nodiscard]] QAction *makeAction(const QString &text, const QString &icon, const QList<QKeySequence> &keys);
    [[nodiscard]] QWidget *makeGroups();
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeReading();
    void listen();
    void step(int by);
    void selectRow(int row);
    void fillGroups();
    void addGroup(const QString &name, domain::PersonRoles roles, domain::Id<domain::Segment> segment);
    void followGroups();
    void editSegment(bool isNew);
    void showGroupMenu(const QPoint &place);
    void followList();
    void followPerson();
    void followMerging();
    void keepSelection();
    void askForFiles();
    void askForTarget();
    void showDuplicates();
    void showMenu(const QPoint &place);

    models::PeoplePageModel &m_people;
    QSplitter *m_splitter = nullptr;
    QListWidget *m_groups = nullptr;
    QLabel *m_headline = nullptr;
    SegmentedControl *m_order = nullptr;
    QStackedWidget *m_listStack = nullptr;
    QTreeView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_reading = nullptr;
    PersonView *m_person = nullptr;
    DuplicatesView *m_duplicates = nullptr;
    QWidget *m_none = nullptr;
    QString m_typedInField;   ///< as the top bar's field shows it
    QAction *m_import = nullptr;
    QAction *m_export = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_note = nullptr;
    QAction *m_consent = nullptr;
    QAction *m_addAccount = nullptr;
    QAction *m_merge = nullptr;
    QAction *m_importReport = nullptr;
    QAction *m_earlier = nullptr;
    QAction *m_findDuplicates = nullptr;
    QAction *m_clearSearch = nullptr;
    QAction *m_newSegment = nullptr;
    QAction *m_editSegment = nullptr;
    QAction *m_removeSegment = nullptr;
};

} // namespace parvis::ui
