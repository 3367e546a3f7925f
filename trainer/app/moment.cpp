#include "trainer/app/moment.hpp"

#include <chrono>
#include <ctime>
#include <random>

namespace trainer {

std::int64_t now_utc()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::chrono::year_month_day local_day(std::int64_t utc_ms)
{
    using namespace std::chrono;
    const std::time_t seconds = utc_ms / 1000;
    std::tm local{};
    if (localtime_r(&seconds, &local) == nullptr) // a year beyond all calendars
        return sys_days(days(0));
    return year(local.tm_year + 1900) / (local.tm_mon + 1) / local.tm_mday;
}

std::uint64_t random_seed()
{
    return std::random_device{}() & 0xffffffu;
}

} // namespace trainer
