// libFuzzer target: any bytes as a .txt file, from reading to claims.
#include "read_input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    proofline::readOrStop(data, size, u"fuzz.txt");
    return 0;
}
