// libFuzzer target: any bytes as a .html file, from reading to claims.
#include "read_input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    proofline::readOrStop(data, size, u"fuzz.html");
    return 0;
}
