/* Folders whose names come in another order, or that fail while they are read, for .ci/unattended.
   Preloaded: READDIR_SEED shuffles the names of each folder, and in place of the name READDIR_FAULT comes an EIO. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { open_folders = 64, names = 4096 };

static struct listing {
  DIR *folder;
  struct dirent64 *entries[names];
  int count, next;
} listings[open_folders];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void forget(struct listing *listing) {
  for (int at = 0; at < listing->count; at++) free(listing->entries[at]);
  memset(listing, 0, sizeof *listing);
}

static struct listing *find(DIR *folder) {
  for (int at = 0; at < open_folders; at++)
    if (listings[at].folder == folder) return &listings[at];
  return NULL;
}

static void read_all(struct listing *listing, DIR *folder) {
  struct dirent64 *(*next)(DIR *) = dlsym(RTLD_NEXT, "readdir64");
  struct dirent64 *entry;
  const char *seed = getenv("READDIR_SEED");
  unsigned state = seed ? (unsigned)atoi(seed) : 0;
  listing->folder = folder;
  while (listing->count < names && (entry = next(folder))) {
    struct dirent64 *copy = malloc(entry->d_reclen);
    memcpy(copy, entry, entry->d_reclen);
    int place = seed ? rand_r(&state) % (listing->count + 1) : listing->count;
    listing->entries[listing->count++] = listing->entries[place];
    listing->entries[place] = copy;
  }
}

struct dirent64 *readdir64(DIR *folder) {
  struct dirent64 *result = NULL;
  const char *fault = getenv("READDIR_FAULT");
  pthread_mutex_lock(&lock);
  struct listing *listing = find(folder);
  if (!listing) {
    listing = find(NULL);
    if (!listing) abort();
    read_all(listing, folder);
  }
  if (listing->next < listing->count) result = listing->entries[listing->next++];
  pthread_mutex_unlock(&lock);
  if (result && fault && strcmp(result->d_name, fault) == 0) {
    errno = EIO;
    return NULL;
  }
  return result;
}

struct dirent *readdir(DIR *folder) { return (struct dirent *)readdir64(folder); }

int closedir(DIR *folder) {
  int (*close)(DIR *) = dlsym(RTLD_NEXT, "closedir");
  pthread_mutex_lock(&lock);
  struct listing *listing = find(folder);
  if (listing) forget(listing);
  pthread_mutex_unlock(&lock);
  return close(folder);
}
