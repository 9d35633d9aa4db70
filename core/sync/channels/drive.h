// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/exchange/exchange.h"

#include <QtCore/QFuture>
#include <QtCore/QPointer>
#include <QtCore/QPromise>

#include <functional>

namespace parvis::sync {

/// Gives an exchange what it wants.
class ExchangeDesk
{
public:
    ExchangeDesk() = default;
    virtual ~ExchangeDesk() = default;
    Q_DISABLE_COPY_MOVE(ExchangeDesk)

    [[nodiscard]] virtual QFuture<connectors::Given> satisfy(const connectors::Want &want) = 0;
};

namespace detail {

template<class T>
class Driving : public std::enable_shared_from_this<Driving<T>>
{
public:
    Driving(connectors::Exchange<T> exchange, std::shared_ptr<ExchangeDesk> desk, QObject *context)
        : m_exchange(std::move(exchange))
        , m_desk(std::move(desk))
        , m_context(context)
    {
        m_promise.start();
    }

    [[nodiscard]] QFuture<domain::Answer<T>> begin()
    {
        auto future = m_promise.future();
        goOn(m_exchange.begin());
        return future;
    }

private:
    void goOn(const std::optional<connectors::Want> &want)
    {
        if (!want) {
            m_promise.addResult(m_exchange.take());
            m_promise.finish();
            return;
        }
        if (m_promise.isCanceled()) {
            m_promise.finish();
            return;
        }
        m_desk->satisfy(*want)
            .then(m_context.data(), [self = this->shared_from_this()](const connectors::Given &given) { self->goOn(self->m_exchange.give(given)); })
            .onCanceled(m_context.data(), [self = this->shared_from_this()] {
                // It may be the end of the context itself that cancels: of what derives from it nothing is left then.
                if (self->m_context)
                    self->goOn(self->m_exchange.give(std::unexpected(domain::Trouble{.kind = domain::Trouble::Kind::Cancelled})));
            });
    }

    connectors::Exchange<T> m_exchange;
    std::shared_ptr<ExchangeDesk> m_desk;
    QPointer<QObject> m_context;
    QPromise<domain::Answer<T>> m_promise;
};

} // namespace detail

/// Drives an exchange to its end, on the thread of `context`; nothing more happens once `context` is gone. Cancelling the future stops before the next want.
template<class T>
[[nodiscard]] QFuture<domain::Answer<T>> drive(connectors::Exchange<T> exchange, std::shared_ptr<ExchangeDesk> desk, QObject *context)
{
    return std::make_shared<detail::Driving<T>>(std::move(exchange), std::move(desk), context)->begin();
}

} // namespace parvis::sync
