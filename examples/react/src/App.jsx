import { useState } from "react";

import { OnRecord } from "./OnRecord.jsx";

export function App() {
  const [analysis, setAnalysis] = useState();
  const [cost, setCost] = useState(2.3);
  const [isLong, setLong] = useState(false);
  const [isOpen, setOpen] = useState(true);

  return (
    <>
      <header>
        <button onClick={() => setCost(cost + 1)}>Correct the costs</button>
        <button onClick={() => setLong(!isLong)}>{isLong ? "Less" : "More"}</button>
        <button onClick={() => setOpen(!isOpen)}>{isOpen ? "Close" : "Open"}</button>
        <output>{analysis && `${analysis.quotes.length} quotes`}</output>
      </header>
      {isOpen && (
        <OnRecord onAnalysis={setAnalysis}>
          <h1>Ferry to Sund will sail on Sundays again</h1>
          <p>The ferry between Velmora and Sund will sail on Sundays from May. The county pays {cost} million crowns a year for it.</p>
          <p>
            “People on the island have <em>waited long enough</em>,” harbour master Dagny Okonjo said on Tuesday.
          </p>
          {isLong && <p>The union is less sure. “Nobody called us,” said Rosalind Achterberg, who leads the dockers.</p>}
        </OnRecord>
      )}
    </>
  );
}
