import { render } from 'preact';

render(<p>Countercheck</p>, document.getElementById('app')!);
