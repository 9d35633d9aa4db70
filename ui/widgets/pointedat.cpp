// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pointedat.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QCursor>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace parvis::ui {

namespace {

void leaveWhatIsNotPointedAt()
{
    // What opened another one is left with that.
    if (QApplication::activePopupWidget())
        return;
    const QWidget *pointed = QApplication::widgetAt(QCursor::pos());
    for (QWidget *widget : QApplication::allWidgets()) {
        if (!widget->underMouse() || widget == pointed || (pointed && widget->isAncestorOf(pointed)))
            continue;
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(widget, &leave);
        widget->update();
    }
}

class LeavesBehind final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Hide)
            QTimer::singleShot(0, qApp, leaveWhatIsNotPointedAt);
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void letGoBehind(QWidget &popup)
{
    // A style polishes a widget again when it changes.
    const QString name = QStringLiteral("leavesBehind");
    if (popup.findChild<QObject *>(name, Qt::FindDirectChildrenOnly))
        return;
    auto *leaves = new LeavesBehind(&popup);
    leaves->setObjectName(name);
    popup.installEventFilter(leaves);
}

} // namespace parvis::ui
