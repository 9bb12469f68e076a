/* The same rule as in ring-diffusion.ts, by recounting, in C, to be held against: cc -O3 ring-diffusion.c -o rd && ./rd NODES WEEKS SEED
   Prints CPU nanoseconds a node and week, the first week with more than half in the innermost ring, and the share there at the end. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define K 10

static uint32_t mix(uint32_t x) { /* an invertible hash of 32 bits (three rounds of xor, shift and product) */
  x ^= x >> 17; x *= 0xed5ad4bbu; x ^= x >> 11; x *= 0xac4c1b51u; x ^= x >> 15; x *= 0x31848babu; return x ^ (x >> 14);
}
static uint32_t k0, k1;
static void at(uint32_t seed, uint32_t purpose, uint32_t week) { k0 = mix(seed ^ mix(purpose ^ mix(week))); k1 = mix(k0 + 0x9e3779b9u); }
static double draw(uint32_t i) { return mix((i ^ k0) * 0x9e3779b1u + k1) * (1.0 / 4294967296.0); }

static int is_tied(const int32_t *tie, const int32_t *degree, int32_t a, int32_t b) {
  for (int s = 0; s < degree[a]; s++) if (tie[a * 4 * K + s] == b) return 1;
  return 0;
}
static void drop(int32_t *tie, int32_t *degree, int32_t a, int32_t b) {
  for (int s = 0; s < degree[a]; s++) if (tie[a * 4 * K + s] == b) { tie[a * 4 * K + s] = tie[a * 4 * K + --degree[a]]; return; }
}

int main(int count, char **word) {
  const int32_t n = atoi(word[1]), weeks = atoi(word[2]);
  const uint32_t seed = count > 3 ? (uint32_t)atoi(word[3]) : 1;
  int32_t *tie = malloc((size_t)n * 4 * K * 4), *degree = calloc(n, 4);
  for (int j = 1; j <= K / 2; j++) for (int32_t i = 0; i < n; i++) {
    const int32_t o = (i + j) % n;
    tie[i * 4 * K + degree[i]++] = o; tie[o * 4 * K + degree[o]++] = i;
  }
  uint32_t d = 0;
  at(seed, 0, 0);
  for (int j = 1; j <= K / 2; j++) for (int32_t i = 0; i < n; i++) {
    const int32_t o = (i + j) % n;
    if (draw(d++) >= 0.1) continue;
    int32_t w;
    do w = (int32_t)(draw(d++) * n); while (w == i || is_tied(tie, degree, i, w) || degree[w] >= 4 * K);
    drop(tie, degree, i, o); drop(tie, degree, o, i);
    tie[i * 4 * K + degree[i]++] = w; tie[w * 4 * K + degree[w]++] = i;
  }
  int32_t *first = calloc(n + 1, 4), *other = malloc((size_t)n * K * 4);
  for (int32_t i = 0; i < n; i++) { first[i + 1] = first[i] + degree[i]; for (int s = 0; s < degree[i]; s++) other[first[i] + s] = tie[i * 4 * K + s]; }
  uint8_t *ring = calloc(n, 1), *next = calloc(n, 1);
  at(seed, 1, 0);
  for (int32_t left = (n + 50) / 100, i = 0; left > 0; i++) { const int32_t p = (int32_t)(draw(i) * n); if (ring[p] == 0) { ring[p] = 2; left--; } }
  int half = -1;
  int32_t inner = 0;
  const clock_t before = clock();
  for (int t = 0; t < weeks; t++) {
    at(seed, 2, t);
    inner = 0;
    for (int32_t i = 0; i < n; i++) {
      const uint8_t r = ring[i];
      int h = 0;
      if (r < 2) for (int32_t s = first[i]; s < first[i + 1]; s++) h += ring[other[s]] > r;
      const double f = (double)h / (first[i + 1] - first[i]), u = draw(i);
      next[i] = r < 2 && u < 0.5 * f * f ? r + 1 : r > 0 && u >= 0.99 ? r - 1 : r;
      inner += next[i] >> 1;
    }
    uint8_t *swap = ring; ring = next; next = swap;
    if (half < 0 && 2 * inner > n) half = t + 1;
  }
  printf("%.3f %d %.4f\n", (double)(clock() - before) / CLOCKS_PER_SEC * 1e9 / ((double)n * weeks), half, (double)inner / n);
  return 0;
}
