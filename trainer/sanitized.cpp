// Only in the build with sanitizers. Graphics drivers are unloaded before LeakSanitizer asks whose memory is
// left, and nothing could then be told from a leak of ours; so no library is unloaded.
extern "C" int dlclose(void* /*library*/)
{
    return 0;
}
