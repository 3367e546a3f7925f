#pragma once

#include <atomic>
#include <cstddef>
#include <future>

namespace engine {

/// Calls with every number below `count` on two threads, each of which takes the next number when it is
/// through with one. Returns when all are done.
template <class Call>
void on_two_threads(std::size_t count, const Call& call)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            call(i);
    };
    auto other = std::async(std::launch::async, work);
    work();
    other.get();
}

} // namespace engine
