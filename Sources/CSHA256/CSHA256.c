#include "CSHA256.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>
#include <stdatomic.h>

// Intel's "SHA Extensions" and the byte shuffles of SSSE3 and SSE4.1 that turn words round for them.
static bool hasInstructions(void) {
  static _Atomic int known; // 0: not asked yet, 1: there, 2: not there
  int answer = atomic_load_explicit(&known, memory_order_relaxed);
  if (answer == 0) {
    unsigned a, b = 0, c = 0, d;
    bool shuffles = __get_cpuid(1, &a, &b, &c, &d) && (c & bit_SSSE3) && (c & bit_SSE4_1);
    answer = shuffles && __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA) ? 1 : 2;
    atomic_store_explicit(&known, answer, memory_order_relaxed);
  }
  return answer == 1;
}

__attribute__((target("sha,ssse3,sse4.1"))) static void
compress(uint32_t *state, const uint8_t *bytes, size_t blocks, const uint32_t *constants) {
  const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  // The instructions hold the state as ABEF and CDGH, from the highest word down.
  __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(badc, hgfe, 8);
  __m128i cdgh = _mm_blend_epi16(hgfe, badc, 0xF0);

  for (; blocks > 0; blocks--, bytes += 64) {
    const __m128i abefBefore = abef, cdghBefore = cdgh;
    __m128i words[4];
#pragma clang loop unroll(full)
    for (int four = 0; four < 16; four++) {
      __m128i *oldest = &words[four & 3];
      if (four < 4) {
        *oldest = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(bytes + 16 * four)), bigEndian);
      } else {
        __m128i last = words[(four + 3) & 3];
        __m128i sevenBack = _mm_alignr_epi8(last, words[(four + 2) & 3], 4);
        __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(*oldest, words[(four + 1) & 3]), sevenBack);
        *oldest = _mm_sha256msg2_epu32(sum, last);
      }
      __m128i keys = _mm_add_epi32(*oldest, _mm_loadu_si128((const __m128i *)(constants + 4 * four)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, keys);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(keys, 0x0E));
    }
    abef = _mm_add_epi32(abef, abefBefore);
    cdgh = _mm_add_epi32(cdgh, cdghBefore);
  }

  __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
  __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

bool dossier_sha256(uint32_t *state, const uint8_t *bytes, size_t blocks, const uint32_t *constants) {
  if (!hasInstructions()) return false;
  compress(state, bytes, blocks, constants);
  return true;
}

#else

bool dossier_sha256(uint32_t *state, const uint8_t *bytes, size_t blocks, const uint32_t *constants) {
  (void)state, (void)bytes, (void)blocks, (void)constants;
  return false;
}

#endif
