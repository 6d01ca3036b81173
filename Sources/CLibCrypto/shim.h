#ifndef TALLYSTICK_CLIBCRYPTO_SHIM_H
#define TALLYSTICK_CLIBCRYPTO_SHIM_H
#include <openssl/evp.h>
#endif
