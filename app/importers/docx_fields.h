#pragma once
// Fields of Word documents: an instruction nobody sees, and its result.

#include <QString>
#include <QStringView>
#include <vector>

class DocxFields {
public:
    void begin();
    /// The instruction ends, the result begins.
    void separate();
    /// The text that a field without a result stands for: the sign of SYMBOL, the words of MACROBUTTON; mostly empty.
    [[nodiscard]] QString end();
    /// What of an instruction a run holds.
    void addInstruction(QStringView text);

    /// Text here is part of an instruction, or of a result nobody reads: the number of a page.
    [[nodiscard]] bool isSilent() const;
    /// Where the innermost link leads: an address, "#name", or empty.
    [[nodiscard]] QString link() const;

private:
    struct Field {
        QString instruction;
        bool isResult = false;
        bool isSilent = false;
        bool isContents = false;
        QString link;
    };
    void understand(Field &field) const;

    std::vector<Field> m_open;
    size_t m_tooDeep = 0; ///< open fields nested too deeply to mean anything
};
