// SPDX-License-Identifier: GPL-3.0-or-later
#include <libxml/parser.h>
#include <libxml/xmlreader.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <mutex>
#include <string_view>

#include "engine/api/error.h"
#include "engine/datasets/graph_builder.h"

namespace strata::datasets {
namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    throw api::Error(api::ErrorCode::BadInput, sentence);
}

/// One XML document read element by element. Never holds more than the current one and what encloses it.
class XmlReader {
public:
    explicit XmlReader(LineReader& lines) : m_lines(lines) {
        static std::once_flag once;
        std::call_once(once, [] { xmlInitParser(); });
        // Nothing outside the file, no entities but the five of XML, libxml2's own limits on depth and sizes.
        m_reader.reset(
            xmlReaderForIO(&XmlReader::read, nullptr, this, nullptr, nullptr, XML_PARSE_NONET | XML_PARSE_BIG_LINES));
        if (!m_reader) throw std::bad_alloc();
        // The error's type is const in newer releases.
        xmlTextReaderSetStructuredErrorHandler(
            m_reader.get(), [](void* self, auto* error) { static_cast<XmlReader*>(self)->take(*error); }, this);
    }
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    /// Goes to the next begin or end of an element; false at the end of the document, or of what can be read of it.
    bool next() {
        for (;;) {
            const int result = xmlTextReaderRead(m_reader.get());
            if (m_failure) std::rethrow_exception(m_failure);
            if (result == 0) return false;
            if (result < 0) {
                if (m_problem.empty()) m_problem = "it is not well-formed";
                return false;
            }
            const int type = xmlTextReaderNodeType(m_reader.get());
            if (type == XML_READER_TYPE_DOCUMENT_TYPE) {
                m_problem = "it has a document type, which is not read";
                m_problemLine = line();
                return false;
            }
            if (type == XML_READER_TYPE_ELEMENT || type == XML_READER_TYPE_END_ELEMENT) return true;
        }
    }

    bool atEnd() const { return xmlTextReaderNodeType(m_reader.get()) == XML_READER_TYPE_END_ELEMENT; }
    bool isEmpty() const { return xmlTextReaderIsEmptyElement(m_reader.get()) == 1; }
    bool is(const char* element) const { return name() == element; }
    std::string_view name() const {
        const auto* text = xmlTextReaderConstLocalName(m_reader.get());
        return text == nullptr ? "" : reinterpret_cast<const char*>(text);
    }
    std::optional<std::string> attribute(const char* key) const {
        auto* text = xmlTextReaderGetAttribute(m_reader.get(), reinterpret_cast<const xmlChar*>(key));
        if (text == nullptr) return std::nullopt;
        std::string value = reinterpret_cast<const char*>(text);
        xmlFree(text);
        return value;
    }
    /// Of the current element.
    std::size_t line() const {
        return static_cast<std::size_t>(std::max(1L, xmlGetLineNo(xmlTextReaderCurrentNode(m_reader.get()))));
    }
    std::size_t problemLine() const { return m_problemLine; }
    const std::string& problem() const { return m_problem; }  ///< why reading ended before the document; else empty

private:
    static int read(void* self, char* buffer, int size) {
        auto& reader = *static_cast<XmlReader*>(self);
        try {
            if (reader.m_block.empty()) reader.m_block = reader.m_lines.takeBlock();
        } catch (...) {  // C code is between here and who can take it
            reader.m_failure = std::current_exception();
            return -1;
        }
        const auto count = std::min(static_cast<std::size_t>(size), reader.m_block.size());
        if (count > 0) std::memcpy(buffer, reader.m_block.data(), count);
        reader.m_block = reader.m_block.subspan(count);
        return static_cast<int>(count);
    }

    void take(const xmlError& error) {
        if (!m_problem.empty() || error.level < XML_ERR_ERROR || error.message == nullptr) return;
        m_problemLine = static_cast<std::size_t>(std::max(1, error.line));
        for (const char* c = error.message; *c != '\0' && m_problem.size() < 160; ++c)
            m_problem += *c >= 0x20 && *c <= 0x7e ? *c : ' ';
        m_problem.erase(m_problem.find_last_not_of(" .") + 1);
    }

    struct Free {
        void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
    };

    LineReader& m_lines;
    std::span<const char> m_block;
    std::string m_problem;
    std::size_t m_problemLine = 1;
    std::exception_ptr m_failure;
    std::unique_ptr<xmlTextReader, Free> m_reader;  ///< last: it reads through the others
};

/// The nodes and edges of one <graph>. Edges may come before their nodes.
class GraphElement {
public:
    GraphElement() : m_graph(kGraphLimits) {}

    void begin(const XmlReader& xml) {
        if (xml.is("node")) {
            const auto i = index(needed(xml, "id"), 0);
            if (m_declared[i] != 0) refuse("The graph has two nodes " + quoted(m_graph.names()[i]) + ".");
            m_declared[i] = 1;
        } else if (xml.is("edge")) {
            const auto from = needed(xml, "source"), to = needed(xml, "target");
            const auto u = index(from, xml.line()), v = index(to, xml.line());
            m_graph.edge(static_cast<int>(u), static_cast<int>(v), xml.line(), from + " " + to);
        } else if (xml.is("hyperedge")) {
            refuse("The graph has a hyperedge; only edges between two nodes are read.");
        } else if (xml.is("graph")) {
            refuse("The graph has a graph within it, which is not read.");
        }
    }

    /// The line of the edge that names a node which is not there, else `otherwise`.
    std::size_t undeclaredLine(std::size_t otherwise) const {
        const auto i = static_cast<std::size_t>(std::ranges::find(m_declared, 0) - m_declared.begin());
        return i < m_declared.size() ? m_mentioned[i] : otherwise;
    }

    /// `path` of the file that it stands in.
    void finish(Record& record, const std::string& path) {
        for (std::size_t i = 0; i < m_declared.size(); ++i)
            if (m_declared[i] == 0)
                refuse("An edge names the node " + quoted(m_graph.names()[i]) + ", which the graph does not have.");
        if (m_declared.empty()) refuse("The graph has no nodes.");
        record.graph = m_graph.finish(false, largeGraphName(path, record.number));
        record.leftOut = m_graph.leftOut();
    }

private:
    static std::string needed(const XmlReader& xml, const char* key) {
        auto value = xml.attribute(key);
        if (!value) refuse("The <" + std::string(xml.name()) + "> has no " + key + ".");
        return *std::move(value);
    }

    std::size_t index(const std::string& name, std::size_t mentioned) {
        const auto i = static_cast<std::size_t>(m_graph.node(name));
        if (i == m_declared.size()) {
            m_declared.push_back(0);
            m_mentioned.push_back(mentioned);
        }
        return i;
    }

    GraphBuilder m_graph;
    std::vector<char> m_declared;
    std::vector<std::size_t> m_mentioned;  ///< lines
};

class GraphmlGraphs : public RecordSource {
public:
    explicit GraphmlGraphs(LineReader& lines) : m_lines(lines), m_xml(lines) {
        if (!m_xml.next()) return;  // told of by next()
        m_open = true;
        if (!m_xml.is("graphml"))
            refuse(lines.file().path() + ", line " + std::to_string(m_xml.line()) +
                   ": the file is XML, but no GraphML: it begins with " + quoted(m_xml.name()) + ".");
    }

    bool next(Record& record) override {
        while (m_open && (m_open = m_xml.next()))
            if (m_xml.is("graph") && !m_xml.atEnd()) {
                if (readGraph(record)) return true;
                m_open = false;
            }
        if (m_told || m_xml.problem().empty() || !m_lines.file().damage().empty()) return false;
        m_told = true;
        // libxml2 reads a little ahead: the last graph before the fault may be lost with it.
        record = {m_xml.problemLine(), "", "The XML cannot be read to its end: " + m_xml.problem() + "."};
        return true;
    }

private:
    /// False if the document ends within the graph.
    bool readGraph(Record& record) {
        record = {m_xml.line(), "", ""};
        GraphElement graph;
        int within = m_xml.isEmpty() ? 0 : 1;  // how many <graph> are open
        const auto guarded = [&](std::size_t line, const auto& step) {
            if (!record.problem.empty()) return;
            try {
                step();
            } catch (const api::Error& error) {
                record.number = line;
                record.problem = error.what();
            }
        };
        while (within > 0) {
            if (!m_xml.next()) return false;
            if (m_xml.atEnd()) {
                within -= m_xml.is("graph") ? 1 : 0;
                continue;
            }
            guarded(m_xml.line(), [&] { graph.begin(m_xml); });
            within += m_xml.is("graph") && !m_xml.isEmpty() ? 1 : 0;
        }
        guarded(graph.undeclaredLine(record.number), [&] { graph.finish(record, m_lines.file().path()); });
        return true;
    }

    LineReader& m_lines;
    XmlReader m_xml;
    bool m_open = false, m_told = false;
};

}  // namespace

std::unique_ptr<RecordSource> graphmlGraphs(LineReader& lines) {
    return std::make_unique<GraphmlGraphs>(lines);
}

}  // namespace strata::datasets
