#ifndef DOSSIER_CLIBXML2_SHIM_H
#define DOSSIER_CLIBXML2_SHIM_H

// Debian's headers bring in the system's ICU, which clashes with Foundation's in any module that sees both. Hiding it
// shortens xmlCharEncodingHandler by two trailing pointers: that structure must never be allocated from Swift.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlwriter.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// xmlFree is a global variable that holds a function, which Swift 6 does not import as safe.
static inline void dossier_xml_free(void *memory) { xmlFree(memory); }

static inline xmlParserInputPtr dossier_xml_refuse_entity(const char *url, const char *id, xmlParserCtxtPtr context) {
  (void)url;
  (void)id;
  (void)context;
  return NULL;
}

// Every external entity loads as nothing.
static inline void dossier_xml_refuse_external_entities(void) {
  xmlSetExternalEntityLoader(dossier_xml_refuse_entity);
}

#endif
