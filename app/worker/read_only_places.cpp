#include "worker/read_only_places.h"

#ifdef SCHOLIAST_SECCOMP
#include <array>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr std::array Places{"/usr/share/poppler",    "/usr/share/fonts",      "/usr/local/share/fonts", "/etc/fonts",
                            "/usr/share/fontconfig", "/var/cache/fontconfig", "/usr/share/ghostscript"};
constexpr __u64 Reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr __u64 Everything = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1; ///< what the first version knows

void allowReadingBelow(int rules, const char *place)
{
    const int folder = open(place, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return; // not on this system
    landlock_path_beneath_attr below{};
    below.allowed_access = Reading;
    below.parent_fd = folder;
    syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &below, 0);
    close(folder);
}

} // namespace

bool restrictToReadOnlyPlaces()
{
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = Everything;
    const int rules = int(syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0));
    if (rules < 0)
        return false;
    for (const char *place : Places)
        allowReadingBelow(rules, place);
    const bool isRestricted = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    close(rules);
    return isRestricted;
}

#else

bool restrictToReadOnlyPlaces()
{
    return false;
}

#endif
