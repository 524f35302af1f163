#include <zip.h>

// The allocator's own settings, which the standard modules leave out.
#ifdef __linux__
#include <malloc.h>
#endif
