#ifndef DOSSIER_CSHA256_H
#define DOSSIER_CSHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Takes blocks of 64 bytes into the eight words of SHA-256's state by the processor's own instructions for it.
///
/// False where the processor has none: the state is as it was.
bool dossier_sha256(uint32_t *state, const uint8_t *bytes, size_t blocks, const uint32_t *constants);

#endif
