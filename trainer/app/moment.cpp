#include "trainer/app/moment.hpp"

#include <chrono>
#include <random>

namespace trainer {

std::int64_t now_utc()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::uint64_t random_seed()
{
    return std::random_device{}() & 0xffffffu;
}

} // namespace trainer
